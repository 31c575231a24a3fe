/**
 * The sync client: pulls the change feed into the replica, pushes the outbox, listens for nudges, backs off, tells its
 * status.
 *
 * <p>What may enter: HTTP and timing. What may not: JavaFX, SQL. It uses {@code protocol}, {@code replica} and {@code identity}.
 *
 * <p><b>Signing in</b> (R30): where the backend has an identity provider, a person is led there in a browser ({@link
 * io.sluice.sync.SigningIn}), comes back to a listener on loopback, and what the provider gave out opens one session. It is
 * never written down.
 */
@NullMarked
package io.sluice.sync;

import org.jspecify.annotations.NullMarked;
