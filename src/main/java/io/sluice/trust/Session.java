package io.sluice.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of somebody's session: who it is, and in which circumstances it was opened.
 *
 * @param source the network address that the sign-in came from
 * @param signedInAt when the factors were shown
 * @param device whose key the session is bound to, so that its token is worth nothing elsewhere; empty if the sign-in showed
 *     none
 */
public record Session(Identity identity, String source, Instant signedInAt, Optional<String> device) {
    /** One that is bound to no device. */
    public Session(Identity identity, String source, Instant signedInAt) {
        this(identity, source, signedInAt, Optional.empty());
    }
}
