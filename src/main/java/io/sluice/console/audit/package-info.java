/**
 * The audit log (R27): who did what to which thing, when, from where, on what evidence, and what came of it.
 *
 * <p>What may enter: the page, its filters, the export of a period. What may not: a copy of the log; it lies on the backend
 * and is asked for there, over the synchronization's own connection.
 */
@NullMarked
package io.sluice.console.audit;

import org.jspecify.annotations.NullMarked;
