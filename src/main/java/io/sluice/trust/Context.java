package io.sluice.trust;

import java.util.Optional;

/**
 * The circumstances of a request, for the policy decision point to look at (R24).
 *
 * @param source the network address that it comes from
 * @param session the session that it names; empty if it names none that is known
 * @param proof what it shows of the device that it comes from
 */
public record Context(String source, Optional<Session> session, Proof proof) {
    /** Of a request that shows nothing of its device. */
    public Context(String source, Optional<Session> session) {
        this(source, session, new Proof.Absent());
    }

    /** Who asks; empty if that is not known. */
    public Optional<Identity> identity() {
        return session.map(Session::identity);
    }

    /** The device that it was shown to come from. */
    public Optional<String> device() {
        return proof instanceof Proof.Shown(String device) ? Optional.of(device) : Optional.empty();
    }
}
