/**
 * Writing a new policy, to propose it or to create it: the form, the brief beside it, and the draft that is kept until it is
 * sent.
 *
 * <p>What may enter: this form's views and view models. What may not: rules, briefs, writing; those are asked of the
 * rulebook and of {@code console.review}.
 */
@NullMarked
package io.sluice.console.proposal;

import org.jspecify.annotations.NullMarked;
