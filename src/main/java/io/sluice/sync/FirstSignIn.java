package io.sluice.sync;

import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.replica.DeviceKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** Finds out whose store a new one is to be. */
public final class FirstSignIn {
    private FirstSignIn() {}

    /**
     * How one signs in there. Nothing of this device is shown.
     *
     * @throws IOException if the backend cannot be reached
     * @throws Refusal if it does not say
     */
    public static SignInWay way(BackendAddress backend) throws IOException, Refusal {
        DeviceProver nobody = new DeviceProver(DeviceKey.random(new SecureRandom()), Clock.systemUTC());
        try (ThreadAlarm alarm = new ThreadAlarm();
                BackendClient client = new BackendClient(
                        backend.uri(), PinnedTls.trusting(backend.authority()), alarm, Pace.USUAL, nobody)) {
            return client.signInWay();
        }
    }

    /**
     * Signs in once; the session tells who that is, and can be gone on with.
     *
     * @param identity whom to sign in as, where that is by name
     * @param device which the sign-in shows
     * @param person who is led to the identity provider, if there is one
     * @param fresh whether that person must show the factors there anew
     * @throws IOException if the backend cannot be reached
     * @throws Refusal if the backend does not let this identity in
     * @throws NotSignedIn if the provider cannot be reached or does not let the person in, or the person gave up
     */
    public static SignIn.Session session(
            BackendAddress backend, String identity, DeviceKey device, SigningIn person, boolean fresh)
            throws IOException, Refusal, NotSignedIn {
        SSLContext tls = PinnedTls.trusting(backend.authority());
        DeviceProver prover = new DeviceProver(device, Clock.systemUTC());
        try (ThreadAlarm alarm = new ThreadAlarm();
                BackendClient client = new BackendClient(backend.uri(), tls, alarm, Pace.USUAL, prover)) {
            Entrance entrance = new Entrance(
                    () -> new BackendClient(backend.uri(), tls, alarm, Pace.USUAL, prover), identity, device.id());
            if (fresh) {
                entrance.anew();
            }
            entrance.lead(person);
            return entrance.session(client);
        } catch (BrowserNeeded e) {
            throw new NotSignedIn(String.valueOf(e.getMessage()));
        }
    }
}
