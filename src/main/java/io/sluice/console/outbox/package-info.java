/**
 * The outbox: every decision that is not settled, where it is, what it said, and what can still be done about it.
 *
 * <p>What may enter: this screen's view and view model. What may not: the outbox itself, which stands in {@code replica}.
 */
@NullMarked
package io.sluice.console.outbox;

import org.jspecify.annotations.NullMarked;
