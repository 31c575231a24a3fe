/**
 * A decision that was not accepted: what it was made on, what is there now, and what it would have made of it, side by side.
 *
 * <p>What may enter: this pane's view and view model. What may not: rules, queries, writing.
 */
@NullMarked
package io.sluice.console.attention;

import org.jspecify.annotations.NullMarked;
