package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.deny;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.sync.SyncStatus.Connection.ONLINE;
import static io.sluice.sync.SyncStatus.Connection.SIGN_IN_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.STEP_UP_REQUIRED;
import static io.sluice.sync.SyncStatus.Connection.WORKING_OFFLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.protocol.Api;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.trust.AccessConditions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
        // Whichever request comes first is told why; another one on its way with the same token only that it is over.
        assertThat(officer.sync.status().problem()).contains("session", "has ended; sign in again.");

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
        officer.await(STEP_UP_REQUIRED);
        // Nothing of the request was taken, so that they can still be undone.
        assertThat(officer.outbox()).containsExactly(Status.QUEUED, Status.QUEUED);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.delivered(SECOND)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.sync.status().problem()).contains("“Approve” needs a fresh sign-in; sign in again");

        officer.sync.signIn();
        officer.awaitDelivery();
        officer.await(ONLINE);
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }

    private void wantAStepUp() {
        station.serverClock.advance(STEP_UP);
        officer.queue(view -> approve(view, FIRST));
        officer.await(STEP_UP_REQUIRED);
    }

    @Test
    void whileAStepUpIsWantedTheDecisionsOfOthersStillArrive() throws Exception {
        wantAStepUp();
        try (Station colleague = station.another("colleague")) {
            colleague.await(ONLINE);
            colleague.queue(view -> deny(view, SECOND, "No need"));
            officer.await(() -> officer.delivered(SECOND) == DENIED);
        }
        assertThat(officer.sync.status().connection()).isEqualTo(STEP_UP_REQUIRED);
        assertThat(officer.outbox()).containsExactly(Status.QUEUED);
        Instant synced = officer.sync.status().lastSynced();
        officer.sync.syncNow();
        officer.await(() -> !Objects.equals(officer.sync.status().lastSynced(), synced));
        assertThat(officer.sync.posture().signals()).isNotEmpty();
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);

        officer.sync.signIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void noDecisionOvertakesOneThatWaitsForAStepUpUntilThatIsTakenBack() {
        wantAStepUp();
        officer.queue(view -> deny(view, SECOND, "No need"));
        Instant synced = officer.sync.status().lastSynced();
        officer.sync.syncNow();
        officer.await(() -> !Objects.equals(officer.sync.status().lastSynced(), synced));
        assertThat(officer.outbox()).containsExactly(Status.QUEUED, Status.QUEUED);
        assertThat(officer.sync.status().connection()).isEqualTo(STEP_UP_REQUIRED);
        assertThat(station.gateway.requests())
                .filteredOn(request -> request.contains(Api.COMMANDS))
                .hasSize(1);

        assertThat(officer.undoFirst()).isTrue();
        officer.awaitDelivery();
        officer.await(ONLINE);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(officer.delivered(SECOND)).isEqualTo(DENIED);
    }
}
