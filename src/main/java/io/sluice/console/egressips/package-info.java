/**
 * The page of egress IPs (R22): where direct connections come from, in the words of other systems' allowlists.
 *
 * <p>What may enter: this screen's view, view model and texts. What may not: rules. It uses {@code console.cloud} for the
 * enrollment's own row.
 */
@NullMarked
package io.sluice.console.egressips;

import org.jspecify.annotations.NullMarked;
