/**
 * The approvals inbox: the list of what waits for an officer, the decision pane beside it, and the dialogs of the
 * decisions that are made there.
 *
 * <p>What may enter: this screen's views and view models. What may not: rules, queries, writing; those are asked of {@code
 * console.review}.
 */
@NullMarked
package io.sluice.console.approvals;

import org.jspecify.annotations.NullMarked;
