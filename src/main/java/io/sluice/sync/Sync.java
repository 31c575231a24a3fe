package io.sluice.sync;

import io.sluice.protocol.Posture;
import io.sluice.replica.Catalog.Subscription;
import java.io.IOException;
import java.util.function.Consumer;

/** What a person can see of and do to the synchronization. Safe for use by several threads; but for those that say so, no
 * call waits. */
public interface Sync {

    SyncStatus status();

    /** Tells the present status at once and every later one, on a thread of the sync client's. */
    Subscription subscribe(Consumer<SyncStatus> listener);

    /** Pulls and pushes now, cutting a back-off short. */
    void syncNow();

    /** Stops or resumes all traffic, as the person chooses. The choice holds until it is changed, also over a restart. */
    void workOffline(boolean offline);

    /** Signs in again, as the same person, after the session has expired. What comes of it is told as a status. */
    void signIn();

    /**
     * The same, where it takes a person with a browser at the identity provider (R30); where it does not, the person is not
     * asked. Waits for the person. What comes of it at the backend is told as a status.
     *
     * @throws IOException if the backend cannot be reached, with a sentence
     * @throws Refusal if the backend does not say how one signs in
     * @throws NotSignedIn if the person gave up, the provider cannot be reached, or it did not let the person in
     */
    void signIn(SigningIn person) throws IOException, Refusal, NotSignedIn;

    /** The audit log at the other end; its calls wait. */
    AuditLog auditLog();

    /**
     * What the backend's policy decision point knows of this session (R24). Waits for the network.
     *
     * @throws IOException if the backend cannot be reached, or there is no connection to it
     * @throws Refusal if it does not tell, with its reason
     */
    Posture posture() throws IOException, Refusal;
}
