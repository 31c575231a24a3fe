package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.pieces.Tone;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.Times;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    private final List<Boolean> plug = new ArrayList<>();
    private final FakeSync sync = new FakeSync(FakeSync.online(NOW, NOW.minusSeconds(4)));
    private final StillModel local = new StillModel();
    private final ShellViewModel model = new ShellViewModel(
            sync, local, local, new SameThreadTasks(), new Times(Clock.fixed(NOW, ZoneOffset.UTC)), plug::add);

    private void entry(OutboxEntry.Status status) {
        local.queue(status);
        local.changed();
    }

    @Test
    void namesTheEnrollmentAndThePerson() {
        assertThat(model.enrollmentProperty().get()).isEqualTo("acme-prod · AWS us-east-1");
        assertThat(model.personProperty().get()).isEqualTo("Officer");
    }

    @Test
    void countsWhatWaitsAndWhatNeedsAttention() {
        entry(OutboxEntry.Status.QUEUED);
        entry(OutboxEntry.Status.SENDING);
        entry(OutboxEntry.Status.ACCEPTED);
        entry(OutboxEntry.Status.NEEDS_ATTENTION);
        assertThat(model.connectionProperty().get())
                .isEqualTo(new ConnectionLine(
                        Tone.SUCCESS,
                        "Online · synced 4 s ago · 2 queued · 1 needs attention",
                        "Online · 2 queued · 1 needs attention",
                        "Online"));
    }

    @Test
    void tellsWhyItIsOffline() {
        sync.tell(new SyncStatus(Connection.OFFLINE, NOW.minusSeconds(60), null, "The backend does not answer."));
        assertThat(model.connectionProperty().get())
                .isEqualTo(new ConnectionLine(
                        Tone.ATTENTION, "Offline since 14:04", "Offline since 14:04", "Offline since 14:04"));
        assertThat(model.problemProperty().get()).isEqualTo("The backend does not answer.");
    }

    @Test
    void tellsWithoutAConnectionHowOldTheDataAre() {
        local.queue(OutboxEntry.Status.QUEUED);
        local.changed();
        sync.tell(new SyncStatus(Connection.OFFLINE, NOW, NOW.minus(Duration.ofHours(17)), "It does not answer."));
        assertThat(model.connectionProperty().get())
                .isEqualTo(new ConnectionLine(
                        Tone.ATTENTION,
                        "Offline since 14:05 · synced 2 Mar, 21:05 · 1 queued",
                        "Offline · synced 2 Mar, 21:05 · 1 queued",
                        "Offline · synced 2 Mar, 21:05"));
    }

    @Test
    void worksOfflineAsThePersonChooses() {
        model.offlineProperty().set(true);
        model.offlineProperty().set(false);
        assertThat(sync.asked).containsExactly("work offline true", "work offline false");
    }

    @Test
    void pullsThePlug() {
        model.plugPulledProperty().set(true);
        assertThat(plug).containsExactly(true);
        assertThat(sync.asked).isEmpty();
    }

    @Test
    void triesAtOnceWhenThePlugIsPutBack() {
        model.plugPulledProperty().set(true);
        model.plugPulledProperty().set(false);
        assertThat(plug).containsExactly(true, false);
        assertThat(sync.asked).containsExactly("sync now");
    }

    @Test
    void awaitsTheEnrollmentUntilItHasArrivedOnce() {
        FakeSync never = new FakeSync(new SyncStatus(Connection.CONNECTING, NOW, null, null));
        try (ShellViewModel first = new ShellViewModel(
                never, local, local, new SameThreadTasks(), new Times(Clock.fixed(NOW, ZoneOffset.UTC)), null)) {
            assertThat(first.awaitedProperty().get()).isTrue();
            never.tell(new SyncStatus(Connection.OFFLINE, NOW, null, "The backend does not answer."));
            assertThat(first.awaitedProperty().get()).isTrue();
            never.tell(FakeSync.online(NOW, NOW));
            assertThat(first.awaitedProperty().get()).isFalse();
            never.tell(new SyncStatus(Connection.OFFLINE, NOW, NOW, "The backend does not answer."));
            assertThat(first.awaitedProperty().get()).isFalse();
        }
    }

    @Test
    void followsNothingOnceItIsClosed() {
        model.close();
        assertThat(sync.listeners()).isZero();
        assertThat(local.listeners()).isZero();
    }
}
