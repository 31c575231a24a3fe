/**
 * What the rules of an enrollment are in the words of other systems, and what theirs mean for it: AWS bucket policies,
 * Azure network rules.
 *
 * <p>What may enter: pure functions from the domain to texts and back. What may not: input, output, clocks. It uses {@code
 * egress} and, for JSON, Jackson.
 */
@NullMarked
package io.sluice.enforcement;

import org.jspecify.annotations.NullMarked;
