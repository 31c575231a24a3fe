package io.sluice.backend;

import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.protocol.SignedIn;
import io.sluice.trust.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who says that somebody who wants to sign in is who it is (R30). */
interface Vouching extends AutoCloseable {

    /** How one signs in. */
    SignInWay way();

    /**
     * Who it is. Waits, where somebody else is asked.
     *
     * @param context of the request
     */
    Vouched look(SignIn.Request request, Context context);

    /** Breaks off what it is waiting for. */
    @Override
    void close();

    /** What came of it. */
    sealed interface Vouched {}

    /**
     * A user of this enrollment.
     *
     * @param at when the factors were shown
     * @param once what must not have opened a session before; empty if nothing was shown that could be shown again
     */
    record Known(UUID user, Instant at, SignedIn how, Optional<Once> once) implements Vouched {}

    /**
     * Nobody, or nobody yet.
     *
     * @param retryIn how long until it may be different; empty if waiting does not help
     */
    record Nobody(Problem problem, Optional<Duration> retryIn) implements Vouched {}

    /**
     * Something that opens one session.
     *
     * @param until when it opens none in any case
     */
    record Once(String hash, Instant until) {}

    /** Nobody, whom waiting does not help. */
    static Nobody nobody(Problem.Type type, String reason) {
        return new Nobody(Problem.of(type, reason), Optional.empty());
    }
}
