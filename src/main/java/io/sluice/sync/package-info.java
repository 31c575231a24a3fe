/**
 * The sync client: pulls the change feed into the replica, pushes the outbox, listens for nudges, backs off, tells its
 * status.
 *
 * <p>What may enter: HTTP and timing. What may not: JavaFX, SQL. It uses {@code protocol} and {@code replica}.
 */
@NullMarked
package io.sluice.sync;

import org.jspecify.annotations.NullMarked;
