package io.sluice.trust;

import io.sluice.protocol.SignedIn;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of somebody's session: who it is, and in which circumstances it was opened.
 *
 * @param source the network address that the sign-in came from
 * @param signedInAt when the factors were shown
 * @param how they were shown, and which
 * @param device whose key the session is bound to, so that its token is worth nothing elsewhere; empty if the sign-in showed
 *     none
 */
public record Session(Identity identity, String source, Instant signedInAt, SignedIn how, Optional<String> device) {
    /** One that somebody opened by name. */
    public Session(Identity identity, String source, Instant signedInAt, Optional<String> device) {
        this(identity, source, signedInAt, SignedIn.BY_NAME, device);
    }

    /** One that somebody opened by name, and that is bound to no device. */
    public Session(Identity identity, String source, Instant signedInAt) {
        this(identity, source, signedInAt, Optional.empty());
    }
}
