/**
 * The console's local model: the encrypted replica of what the signed-in person may see, the journal of undelivered
 * decisions, the outbox over it, and the catalog in memory that screens read.
 *
 * <p>What may enter: storage, keys, overlay. What may not: HTTP, JavaFX. It uses {@code egress}, {@code store} and {@code
 * protocol}.
 */
@NullMarked
package io.sluice.replica;

import org.jspecify.annotations.NullMarked;
