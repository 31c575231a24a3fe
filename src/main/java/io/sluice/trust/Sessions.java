package io.sluice.trust;

import java.util.Optional;

/** The sessions that there are. */
public interface Sessions {
    /** What is known of a token's session; also of an expired one, as long as it is remembered. Empty if there is none. */
    Optional<Session> find(Token token);

    /**
     * Ends a session for good, and writes that down (R25, R27). Nothing happens if it has ended already.
     *
     * @param operation what was asked for
     * @param session what is known of it
     * @param source the network address that the request came from
     * @param reason why, in a sentence
     */
    void end(Token token, ApiOperation operation, Session session, String source, String reason);
}
