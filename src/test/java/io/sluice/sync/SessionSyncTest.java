package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.deny;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.sync.SyncStatus.Connection.ONLINE;
import static io.sluice.sync.SyncStatus.Connection.SIGN_IN_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.WORKING_OFFLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.trust.AccessConditions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R25 as the console meets it: whatever becomes of a session, no decision that was queued is lost. */
final class SessionSyncTest {
    private static final UUID FIRST = proposalId(1);
    private static final UUID SECOND = proposalId(2);
    private static final Duration STEP_UP = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private ProtectedStation station;
    private Station officer;

    @BeforeEach
    void start() throws Exception {
        AccessConditions usual = AccessConditions.DEFAULT;
        station = new ProtectedStation(
                folder,
                new Protection(new AccessConditions(usual.networks(), usual.mayMove(), STEP_UP), CipherList.PLATFORM));
        officer = station.officer;
        officer.await(ONLINE);
    }

    @AfterEach
    void stop() {
        station.close();
    }

    @Test
    void whoMovesToAnotherNetworkSignsInAgainAndWhatWasDecidedIsDelivered() {
        station.gateway.movesTo("127.0.0.2");
        officer.queue(view -> approve(view, FIRST));
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.outbox()).containsExactly(Status.QUEUED);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.sync.status().problem()).contains("sign in again", "Your decisions are kept");

        officer.sync.signIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void decisionsMadeOfflineWaitForAFreshSignInAndAreDeliveredInTheirOrder() {
        officer.sync.workOffline(true);
        officer.await(WORKING_OFFLINE);
        officer.queue(view -> deny(view, SECOND, "No need"));
        officer.queue(view -> approve(view, FIRST));
        station.serverClock.advance(STEP_UP);
        officer.sync.workOffline(false);
        officer.await(SIGN_IN_REQUIRED);
        // Nothing of the request was taken, so that they can still be undone.
        assertThat(officer.outbox()).containsExactly(Status.QUEUED, Status.QUEUED);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.delivered(SECOND)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.sync.status().problem())
                .contains("Sign in again", "fresh sign-in", "Your decisions are kept");

        officer.sync.signIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }
}
