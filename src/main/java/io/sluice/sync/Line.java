package io.sluice.sync;

import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.replica.Owner;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The line to the backend and the session on it. Everybody may hang up and see what is open; the rest is the sync thread's. */
final class Line {
    private final Supplier<BackendClient> dial;
    private final BooleanSupplier stopped;
    private final Entrance entrance;
    private final Owner owner;
    private final AtomicReference<@Nullable BackendClient> present = new AtomicReference<>();
    private volatile SignIn.@Nullable Session session;
    private boolean renewal;
    private volatile @Nullable Problem over;

    /**
     * A line that is not yet open.
     *
     * @param stopped whether a person wants no traffic
     * @param owner who whoever enters must turn out to be
     */
    Line(Supplier<BackendClient> dial, BooleanSupplier stopped, Entrance entrance, Owner owner) {
        this.dial = dial;
        this.stopped = stopped;
        this.entrance = entrance;
        this.owner = owner;
    }

    /** The open line, opened if it is not. */
    BackendClient open() throws IOException {
        BackendClient open = present.get();
        if (open != null) {
            return open;
        }
        BackendClient fresh = dial.get();
        present.set(fresh);
        // whoever stopped the traffic meanwhile has found nothing to hang up
        if (stopped.getAsBoolean()) {
            hangUp();
            throw new IOException("a person stopped all traffic");
        }
        return fresh;
    }

    /** A line that is open, and the session on it. */
    record Connected(BackendClient backend, String token) {}

    /** What is open now; empty if there is no line or no session. */
    Optional<Connected> connected() {
        BackendClient open = present.get();
        SignIn.Session known = session;
        return open == null || known == null ? Optional.empty() : Optional.of(new Connected(open, known.token()));
    }

    /** Whether this is the line that is open. */
    boolean is(BackendClient backend) {
        return present.get() == backend;
    }

    /** Breaks off what runs on the line. The session outlives it. */
    void hangUp() {
        BackendClient open = present.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }

    /** The token of the session, signing in if there is none or a fresh one is wanted. */
    String token(BackendClient backend) throws IOException, Refusal, BrowserNeeded {
        SignIn.Session known = session;
        if (known != null && !renewal) {
            return known.token();
        }
        SignIn.Session fresh;
        try {
            fresh = entrance.session(backend);
        } catch (BrowserNeeded e) {
            if (known == null) {
                throw e;
            }
            renewal = false;
            return known.token();
        }
        if (!owner.equals(new Owner(fresh.enrollment(), fresh.user()))) {
            entrance.anew();
            throw new Refusal(Problem.of(
                    Problem.Type.SIGN_IN_REQUIRED,
                    "This store belongs to another person or enrollment than “" + fresh.name()
                            + "”, who has just signed in."));
        }
        session = fresh;
        renewal = false;
        over = null;
        return fresh.token();
    }

    /** The session is not fresh enough for what waits (R25): the next sign-in is asked of the person anew. */
    void stale() {
        entrance.anew();
    }

    /** A person signs in: a fresh session takes the place of the one there is, on a line of its own. */
    void renew() {
        renewal = true;
        hangUp();
    }

    /** A session that was opened before the line was. */
    void begun(SignIn.Session opened) {
        session = opened;
    }

    /** The session is over, and why; for a step-up the next one is asked of the person anew (R25). */
    void signedOut(Problem problem) {
        if (problem.type() == Problem.Type.STEP_UP_REQUIRED) {
            entrance.anew();
        }
        over = problem;
        session = null;
        renewal = false;
    }

    /** Why there is no session any more; empty if there is one, or never was. */
    Optional<Problem> over() {
        return Optional.ofNullable(over);
    }
}
