package io.sluice.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.console.outbox.OutboxViewModel.Row;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.sync.SyncStatus.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxViewModelTest {
    private final Desk desk = new Desk();
    private Clock clock = desk.clock;
    private OutboxViewModel outbox;

    @BeforeEach
    void open() {
        outbox = at(Duration.ZERO);
        outbox.attach();
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
    }

    @AfterEach
    void close() {
        outbox.detach();
        assertThat(desk.model.listeners()).isZero();
        assertThat(desk.sync.listeners()).isZero();
    }

    private OutboxViewModel at(Duration later) {
        clock = Clock.fixed(SampleEnrollment.NOW.plus(later), ZoneOffset.UTC);
        return new OutboxViewModel(desk.undelivered, desk.decisions, desk.model, desk.sync, clock, desk.tasks);
    }

    @Test
    void followsTheOutbox() {
        desk.decisions.queue(desk.look("Resolver"), new Act.Deny("Use the enrollment's."));

        assertThat(outbox.rows())
                .extracting(row -> row.line().operation())
                .containsExactly(Operation.DENY, Operation.APPROVE);
        assertThat(outbox.rows().getFirst().line().said()).isEqualTo("Use the enrollment's.");
        assertThat(outbox.rows().get(1).line().grants())
                .extracting(grant -> grant.to().name())
                .containsExactly("Billing engineers");
        assertThat(outbox.countProperty().get()).isEqualTo(2);
    }

    @Test
    void countsDownToTheSending() {
        assertThat(outbox.rows().getFirst().seconds()).isEqualTo(5);
        outbox.detach();
        outbox = at(Duration.ofMillis(3_200));
        outbox.attach();
        assertThat(outbox.rows().getFirst().seconds()).isEqualTo(2);
        outbox.detach();
        outbox = at(Duration.ofSeconds(9));
        outbox.attach();
        assertThat(outbox.rows()).allMatch(Row::undoable).noneMatch(Row::waiting);
    }

    @Test
    void promisesNoTimeWhileThereIsNoConnectionAndLetsItBeTakenBack() {
        desk.sync.become(Connection.OFFLINE);
        assertThat(outbox.rows()).allMatch(Row::undoable).noneMatch(Row::waiting);
        assertThat(outbox.rows()).extracting(Row::connection).containsExactly(Connection.OFFLINE);

        desk.sync.become(Connection.ONLINE);
        assertThat(outbox.rows()).allMatch(Row::waiting);
    }

    @Test
    void sendsNow() {
        outbox.sendNow(outbox.rows().getFirst().line().command());
        assertThat(outbox.rows()).extracting(row -> row.line().status()).containsExactly(Status.SENDING);
        assertThat(outbox.rows()).noneMatch(Row::undoable);
    }

    @Test
    void showsWhatTheBackendAnswered() {
        desk.model.answered(new Outcome.Refused(
                outbox.rows().getFirst().line().command(), Rule.R14, "You no longer hold the role.", false));
        assertThat(outbox.rows().getFirst().line().answer()).isEqualTo("You no longer hold the role.");
    }
}
