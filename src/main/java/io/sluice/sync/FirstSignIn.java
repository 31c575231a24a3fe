package io.sluice.sync;

import io.sluice.protocol.SignIn;
import io.sluice.replica.DeviceKey;
import io.sluice.replica.Owner;
import java.io.IOException;
import java.time.Clock;

/** Finds out whose store a new one is to be. */
public final class FirstSignIn {
    private FirstSignIn() {}

    /**
     * Signs in once and tells who that is.
     *
     * @param device which the sign-in shows
     * @throws IOException if the backend cannot be reached
     * @throws Refusal if it does not let this identity in
     */
    public static Owner owner(BackendAddress backend, String identity, DeviceKey device) throws IOException, Refusal {
        try (ThreadAlarm alarm = new ThreadAlarm();
                BackendClient client = new BackendClient(
                        backend.uri(),
                        PinnedTls.trusting(backend.authority()),
                        alarm,
                        Pace.USUAL,
                        new DeviceProver(device, Clock.systemUTC()))) {
            SignIn.Session session = client.signIn(identity);
            return new Owner(session.enrollment(), session.user());
        }
    }
}
