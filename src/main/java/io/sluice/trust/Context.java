package io.sluice.trust;

import java.util.Optional;

/**
 * The circumstances of a request, for the policy decision point to look at (R24).
 *
 * @param source the network address that it comes from
 * @param session the session that it names; empty if it names none that is known
 */
public record Context(String source, Optional<Session> session) {
    /** Who asks; empty if that is not known. */
    public Optional<Identity> identity() {
        return session.map(Session::identity);
    }
}
