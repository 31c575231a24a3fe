package io.sluice.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Opposite;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.SyncStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoingTest {
    private final Desk desk = new Desk();
    private final Told told = new Told();
    private final List<Opposite> opened = new ArrayList<>();
    private final Undoing undoing = new Undoing(desk.decisions, desk.tasks, told, desk.sync, desk.clock, opened::add);

    private static final class Told implements Toasts {
        private final List<Toast> toasts = new ArrayList<>();
        private @Nullable Toast on;

        @Override
        public void show(Toast toast) {
            toasts.add(toast);
            on = toast;
        }

        @Override
        public void showWhenFree(Toast toast) {
            toasts.add(toast);
            on = toast;
        }

        @Override
        public boolean act() {
            return false;
        }

        @Override
        public boolean holds(Toast toast) {
            return toast.equals(on);
        }

        @Override
        public void replace(Toast old, Toast toast) {
            showWhenFree(toast);
        }

        @Override
        public void retract(Toast toast) {
            if (holds(toast)) {
                on = null;
            }
        }

        @Override
        public boolean canAct() {
            return false;
        }

        @Override
        public void dismiss() {
            // nothing stays in a test
        }

        Toast last() {
            return toasts.getLast();
        }
    }

    private OutboxEntry approve() {
        return approve("Mail relay");
    }

    private OutboxEntry approve(String proposal) {
        Verdict verdict =
                desk.decisions.queue(desk.look(proposal), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        return ((Verdict.Queued) verdict).entry();
    }

    @Test
    void offersUndoForAsLongAsTheDecisionWaits() {
        undoing.queued(approve());

        assertThat(told.last().sentence()).isEqualTo("Queued: Approve smtp.sendgrid.net:587");
        assertThat(told.last().time()).isEqualTo(Duration.ofSeconds(5));
        Objects.requireNonNull(told.last().action()).run().run();
        assertThat(desk.model.entries()).isEmpty();
        assertThat(told.last().sentence()).isEqualTo("Taken back: Approve smtp.sendgrid.net:587");
    }

    @Test
    void saysThatADecisionWaitsForTheConnectionAndCanBeTakenBackUntilThen() {
        desk.sync.become(SyncStatus.Connection.OFFLINE);
        undoing.queued(approve());

        assertThat(told.last().sentence()).isEqualTo("Queued until you are online: Approve smtp.sendgrid.net:587");
        assertThat(told.last().time()).isEqualTo(Duration.ofSeconds(10));
        undoing.undoLast();
        assertThat(desk.model.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN_REQUIRED, Queued until you sign in",
        "STEP_UP_REQUIRED, Queued until you sign in",
        "UPGRADE_REQUIRED, Queued until the update"
    })
    void saysWhatADecisionWaitsForWhereThatIsNotTheConnection(SyncStatus.Connection connection, String waits) {
        desk.sync.become(connection);
        undoing.queued(approve());

        assertThat(told.last().sentence()).isEqualTo(waits + ": Approve smtp.sendgrid.net:587");
        assertThat(told.last().time()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatWaitsForTheConnectionIsSaidNoLongerThanItWaits() {
        desk.sync.become(SyncStatus.Connection.OFFLINE);
        OutboxEntry first = approve();
        undoing.queued(first);
        OutboxEntry second = approve("Bookshop feed");
        assertThat(told.on).isNotNull();
        desk.decisions.undo(second.command().id());
        assertThat(told.on).isNotNull();
        desk.decisions.sendNow(first.command().id());
        assertThat(told.on).isNull();
    }

    @Test
    void offersToRevokeWhatIsBeingSent() {
        OutboxEntry entry = approve();
        desk.decisions.sendNow(entry.command().id());

        undoing.undo(entry.command().id());

        assertThat(told.last().sentence()).isEqualTo("Approve smtp.sendgrid.net:587 has been sent already.");
        Objects.requireNonNull(told.last().action()).run().run();
        assertThat(opened).containsExactly(new Opposite(Operation.REVOKE, desk.id("Mail relay"), null));
    }

    @Test
    void saysWhatIsFinal() {
        desk.decisions.queue(desk.look("Mail relay"), new Act.Deny("No."));
        OutboxEntry entry = desk.model.entries().getLast();
        desk.decisions.sendNow(entry.command().id());

        undoing.undo(entry.command().id());

        assertThat(told.last().sentence()).endsWith("nothing reverses it.");
        assertThat(told.last().action()).isNull();
    }

    private OutboxEntry denyTwo() {
        Act act = new Act.Deny("No.");
        Verdict verdict = desk.decisions.queueAll(List.of(
                new Decisions.Decided(desk.look("Mail relay"), act),
                new Decisions.Decided(desk.look("Resolver"), act)));
        return ((Verdict.Queued) verdict).entry();
    }

    @Test
    void takesBackTogetherWhatWasDecidedInOneAct() {
        undoing.queued(denyTwo());

        assertThat(told.last().sentence()).isEqualTo("Queued: Deny 2 policies");
        assertThat(Objects.requireNonNull(told.last().action()).title()).isEqualTo("Undo these 2");
        Objects.requireNonNull(told.last().action()).run().run();
        assertThat(desk.model.entries()).isEmpty();
        assertThat(told.last().sentence()).isEqualTo("Taken back: Deny 2 policies");
    }

    @Test
    void theKeyTakesBackTheWholeActTooAndNothingElse() {
        OutboxEntry before = approve("Bookshop feed");
        denyTwo();

        undoing.undoLast();

        assertThat(desk.model.entries()).containsExactly(before);
    }

    @Test
    void oneOfThemCanStillBeTakenBackAlone() {
        OutboxEntry last = denyTwo();

        undoing.undo(last.command().id());

        assertThat(desk.model.entries()).hasSize(1);
    }

    @Test
    void saysHowManyHaveLeft() {
        undoing.queued(denyTwo());
        Toast.Action undo = Objects.requireNonNull(told.last().action());
        desk.decisions.sendNow(desk.model.entries().getFirst().command().id());

        undo.run().run();

        assertThat(told.last().sentence()).isEqualTo("Taken back: 1 decision; 1 has been sent already");
    }

    @Test
    void saysThatThereIsNothingToUndo() {
        undoing.undoLast();
        assertThat(told.last().sentence()).startsWith("Nothing waits to be sent");
    }
}
