package io.sluice.sync;

import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How this console gets into a session (R30): by name, where the backend takes that, or with what a person brings from the
 * identity provider. Leading a person there is done on whatever thread asks for it; opening the session is the sync thread's.
 */
final class Entrance {
    /** How long a person has for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Supplier<BackendClient> dial;
    private final String identity;
    private final String device;
    private final AtomicReference<SignIn.@Nullable WithIdToken> brought = new AtomicReference<>();
    private volatile boolean fresh;

    /**
     * An entrance.
     *
     * @param dial opens a line of its own to the backend
     * @param identity whom to sign in as by name
     * @param device the id of this one
     */
    Entrance(Supplier<BackendClient> dial, String identity, String device) {
        this.dial = dial;
        this.identity = identity;
        this.device = device;
    }

    /**
     * Leads a person to the identity provider, if there is one, and waits; the next session is opened with what comes of it.
     *
     * @throws IOException if the backend cannot be reached
     * @throws Refusal if the backend does not say how one signs in
     * @throws NotSignedIn if the provider cannot be reached, or it came to nothing there
     */
    void lead(SigningIn person) throws IOException, Refusal, NotSignedIn {
        SignInWay way;
        try (BackendClient backend = dial.get()) {
            way = backend.signInWay();
        }
        if (way instanceof SignInWay.AtProvider at) {
            try {
                brought.set(new BrowserSignIn(at, device, PATIENCE).with(person, fresh));
            } catch (IOException e) {
                throw new NotSignedIn("The identity provider cannot be asked. " + e.getMessage());
            }
        }
    }

    /**
     * A new session.
     *
     * @throws BrowserNeeded if a person has to be led to the provider first
     */
    SignIn.Session session(BackendClient backend) throws IOException, Refusal, BrowserNeeded {
        SignIn.WithIdToken token = brought.getAndSet(null);
        if (token != null) {
            return with(token, backend);
        }
        return switch (backend.signInWay()) {
            case SignInWay.ByName() -> backend.signIn(new SignIn.ByName(identity));
            case SignInWay.AtProvider at -> throw new BrowserNeeded(at.issuer());
        };
    }

    private SignIn.Session with(SignIn.WithIdToken token, BackendClient backend) throws IOException, Refusal {
        try {
            SignIn.Session session = backend.signIn(token);
            fresh = false;
            return session;
        } catch (IOException e) {
            // It may never have arrived: it is good for another try, unless the person has brought another one
            // meanwhile.
            brought.compareAndSet(null, token);
            throw e;
        } catch (Refusal e) {
            if (e.problem().type() == Problem.Type.UNAVAILABLE) {
                brought.compareAndSet(null, token);
            }
            // What the provider remembers of the person was not enough, or it is somebody else.
            fresh = true;
            throw e;
        }
    }

    /** The next session must not rest on what the provider remembers of the person (R25). */
    void anew() {
        fresh = true;
    }
}
