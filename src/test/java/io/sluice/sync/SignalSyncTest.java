package io.sluice.sync;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.sync.SyncStatus.Connection.OFFLINE;
import static io.sluice.sync.SyncStatus.Connection.ONLINE;
import static io.sluice.sync.SyncStatus.Connection.SIGN_IN_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.backend.CipherList;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading.State;
import io.sluice.replica.DeviceKey;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.trust.AccessConditions;
import io.sluice.trust.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R24 as the console meets it: the device shows itself, and whatever its signals do, no decision that was queued is lost. */
final class SignalSyncTest {
    private static final UUID FIRST = proposalId(1);

    @TempDir
    Path folder;

    private ProtectedStation station;
    private Station officer;

    @BeforeEach
    void start() throws Exception {
        write("");
        SignalChoice signals = new SignalChoice(
                folder.resolve("signals"), Requirements.parse("device-registered", Duration.ofHours(24)));
        station = new ProtectedStation(
                folder, new Protection(AccessConditions.DEFAULT, CipherList.PLATFORM, Optional.of(signals)));
        officer = station.officer;
    }

    @AfterEach
    void stop() {
        station.close();
    }

    private void write(String lines) throws IOException {
        Path next = Files.writeString(
                folder.resolve("next"),
                "{\"record\":\"signals\",\"until\":\"%s\"}\n%s"
                        .formatted(Instant.now().plus(Duration.ofDays(2)), lines));
        Files.move(
                next, folder.resolve("signals"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void register() throws IOException {
        write("{\"record\":\"device\",\"id\":\"%s\",\"owner\":\"officer\",\"registeredUntil\":\"%s\"}"
                .formatted(officer.replica.device().id(), Instant.now().plus(Duration.ofDays(2))));
    }

    @Test
    void aDeviceThatIsNotRegisteredIsToldItsIdAndGoesOnlineOnceItIs() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.sync.status().problem())
                .contains("device registered", officer.replica.device().id(), "customer's side");
        assertThatThrownBy(officer.sync::posture).isInstanceOf(IOException.class);
        assertThat(officer.sync.status().refusedAt()).isNull();
        officer.sync.signIn();
        officer.await(() -> officer.sync.status().refusedAt() != null);
        assertThat(officer.sync.status().connection()).isEqualTo(SIGN_IN_REQUIRED);
        Instant first = officer.sync.status().refusedAt();
        officer.sync.signIn();
        officer.await(() -> !Objects.equals(officer.sync.status().refusedAt(), first));
        register();
        officer.sync.signIn();
        officer.await(ONLINE);
        Posture posture = officer.sync.posture();
        assertThat(posture.device()).isEqualTo(officer.replica.device().id());
        assertThat(posture.signals())
                .filteredOn(reading -> reading.signal() == Signal.DEVICE_REGISTERED)
                .singleElement()
                .satisfies(reading -> assertThat(reading.state()).isEqualTo(State.MET));
    }

    @Test
    void aDeviceThatIsTakenOffTheListInASessionKeepsWhatWasDecidedAndDeliversItOnceItIsBack() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        register();
        officer.sync.signIn();
        officer.await(ONLINE);
        write("");
        officer.queue(view -> approve(view, FIRST));
        officer.await(SIGN_IN_REQUIRED);
        assertThat(officer.outbox()).hasSize(1).doesNotContain(Status.NEEDS_ATTENTION);
        assertThat(officer.delivered(FIRST)).isEqualTo(PENDING_APPROVAL);

        register();
        officer.sync.signIn();
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
    }

    @Test
    void whoOnlyListensIsToldAtOnceWhyTheSessionEnds() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        register();
        officer.sync.signIn();
        officer.await(ONLINE);
        write("");
        // somebody else's request is enough for the backend to notice
        assertThatThrownBy(() -> FirstSignIn.session(
                        new BackendAddress(
                                station.backend.uri(),
                                station.backend.authority().orElseThrow()),
                        "officer",
                        DeviceKey.random(new SecureRandom()),
                        SigningIn.NOBODY,
                        false))
                .isInstanceOf(Refusal.class);
        officer.await(() ->
                String.valueOf(officer.sync.status().problem()).contains("device registered is required and not met"));
        assertThat(officer.sync.status().connection()).isEqualTo(SIGN_IN_REQUIRED);
    }

    @Test
    void aProofThatHasGrownOldIsMadeAnewAndNobodyNotices() throws Exception {
        officer.await(SIGN_IN_REQUIRED);
        register();
        officer.sync.signIn();
        officer.await(ONLINE);
        station.serverClock.advance(Duration.ofMinutes(20));
        officer.queue(view -> approve(view, FIRST));
        officer.awaitDelivery();
        assertThat(officer.delivered(FIRST)).isEqualTo(ACTIVE);
        assertThat(officer.statuses())
                .filteredOn(status -> status.connection() == SIGN_IN_REQUIRED)
                .hasSize(1);
        assertThat(officer.statuses()).noneMatch(status -> status.connection() == OFFLINE);
    }
}
