package io.sluice.replica;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.SmallEnrollment.COLLEAGUE;
import static io.sluice.replica.SmallEnrollment.NOON;
import static io.sluice.replica.SmallEnrollment.OFFICER;
import static io.sluice.replica.SmallEnrollment.PROPOSER;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.deny;
import static io.sluice.replica.SmallEnrollment.proposal;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.replica.SmallEnrollment.requestChanges;
import static io.sluice.replica.SmallEnrollment.rows;
import static io.sluice.replica.SmallEnrollment.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.PolicyState;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.replica.OutboxEntry.Status;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledOutboxTest {
    private static final UUID FIRST = proposalId(1);
    private static final UUID SECOND = proposalId(2);

    @TempDir
    Path folder;

    private final FakeBackend backend = new FakeBackend(rows(3));
    private final MasterKey key = MasterKey.random(new SecureRandom());
    private final MutableClock clock = new MutableClock(NOON);
    private final MemoryCatalog catalog = new MemoryCatalog(OFFICER, InMemoryEnrollment.of(rows(3)));
    private Journal journal;
    private JournaledOutbox outbox;

    @BeforeEach
    void open() throws Malformed {
        journal = Journal.open(folder.resolve("journal"), key, new SecureRandom());
        outbox = new JournaledOutbox(journal, catalog, clock, Duration.ofSeconds(5), _ -> {});
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aQueuedDecisionShowsItsEffectMarkedAsUndelivered() {
        OutboxEntry entry = queueApproval(FIRST);
        assertThat(entry.status()).isEqualTo(Status.QUEUED);
        assertThat(outbox.entries()).containsExactly(entry);
        assertThat(shown(FIRST)).isEqualTo(ACTIVE);
        assertThat(delivered(FIRST)).isEqualTo(PENDING_APPROVAL);
    }

    @Test
    void undoTakesItBackAsIfItHadNotBeen() throws Malformed {
        OutboxEntry entry = queueApproval(FIRST);
        assertThat(outbox.undo(entry.command().id())).isTrue();
        assertThat(outbox.entries()).isEmpty();
        assertThat(shown(FIRST)).isEqualTo(PENDING_APPROVAL);
        assertThat(outbox.undo(entry.command().id())).isFalse();
        restart();
        assertThat(outbox.entries()).isEmpty();
    }

    @Test
    void queuedDecisionsAndTheirEffectSurviveARestart() throws Malformed {
        OutboxEntry one = queueApproval(FIRST);
        OutboxEntry two = queueDenial(SECOND);
        restart();
        assertThat(outbox.entries()).containsExactly(one, two);
        assertThat(shown(FIRST)).isEqualTo(ACTIVE);
        assertThat(shown(SECOND)).isEqualTo(DENIED);
    }

    @Test
    void aDecisionOnTopOfAnUndeliveredOneNamesTheNextVersion() {
        queueApproval(FIRST);
        Command share = catalog.read(view -> share(view, FIRST));
        queue(share);
        assertThat(share.base()).isEqualTo(2);
        assertThat(catalog.<Boolean>read(view -> view.grant(FIRST, PROPOSER).isPresent()))
                .isTrue();
        List<Command> taken = takeAll();
        assertThat(taken)
                .allSatisfy(
                        command -> assertThat(backend.answer(OFFICER, command)).isInstanceOf(Outcome.Accepted.class));
    }

    @Test
    void aDecisionMayBeSentWhenItsUndoTimeIsOver() {
        OutboxEntry entry = queueApproval(FIRST);
        assertThat(entry.sendAfter()).isEqualTo(NOON.plusSeconds(5));
        assertThat(outbox.nextDue()).contains(entry.sendAfter());
        assertThat(outbox.take(NOON.plusMillis(4_999))).isEmpty();
        assertThat(outbox.take(NOON.plusSeconds(5))).containsExactly(entry.command());
        assertThat(outbox.undo(entry.command().id())).isFalse();
        assertThat(onlyEntry().status()).isEqualTo(Status.SENDING);
    }

    @Test
    void whatWasTurnedAwayUnreadIsQueuedAgainAndCanBeUndone() throws Malformed {
        OutboxEntry lost = queueApproval(FIRST);
        outbox.sendNow(lost.command().id());
        assertThat(outbox.take(NOON)).containsExactly(lost.command());
        OutboxEntry turned = queueDenial(SECOND);
        outbox.sendNow(turned.command().id());
        assertThat(outbox.take(NOON)).containsExactly(lost.command(), turned.command());
        outbox.turnedBack();
        // The first answer to the one that was sent before may have been lost.
        assertThat(outbox.entries()).extracting(OutboxEntry::status).containsExactly(Status.SENDING, Status.QUEUED);
        assertThat(outbox.undo(lost.command().id())).isFalse();
        restart();
        assertThat(outbox.entries()).extracting(OutboxEntry::status).containsExactly(Status.SENDING, Status.QUEUED);
        assertThat(outbox.take(NOON.plusSeconds(5))).containsExactly(lost.command(), turned.command());
        outbox.turnedBack();
        assertThat(outbox.undo(turned.command().id())).isTrue();
        outbox.turnedBack();
        assertThat(onlyEntry().command()).isEqualTo(lost.command());
    }

    @Test
    void sendNowEndsTheUndoTimeOfOne() {
        OutboxEntry entry = queueApproval(FIRST);
        outbox.sendNow(entry.command().id());
        assertThat(outbox.take(NOON)).containsExactly(entry.command());
    }

    @Test
    void decisionsAreSentInTheOrderTheyWereMade() {
        OutboxEntry early = queueApproval(FIRST);
        OutboxEntry late = queueDenial(SECOND);
        outbox.sendNow(late.command().id());
        assertThat(outbox.take(NOON)).isEmpty();
        assertThat(outbox.take(NOON.plusSeconds(5))).containsExactly(early.command(), late.command());
    }

    @Test
    void theUndoTimeIsAsChosenBetweenZeroAndThirtySeconds() {
        outbox.undoTime(Duration.ZERO);
        assertThat(queueApproval(FIRST).sendAfter()).isEqualTo(NOON);
        assertThatThrownBy(() -> outbox.undoTime(Duration.ofSeconds(31))).hasMessageContaining("0 to 30 seconds");
        assertThatThrownBy(() -> outbox.undoTime(Duration.ofSeconds(-1))).hasMessageContaining("0 to 30 seconds");
    }

    @Test
    void aClockThatWasSetBackDoesNotHoldADecisionUp() {
        OutboxEntry entry = queueApproval(FIRST);
        assertThat(outbox.take(NOON.minus(Duration.ofHours(1)))).containsExactly(entry.command());
    }

    @Test
    void aDecisionWhoseAnswerIsUnknownIsTakenAgainAfterARestart() throws Malformed {
        OutboxEntry entry = queueApproval(FIRST);
        takeAll();
        restart();
        assertThat(onlyEntry().status()).isEqualTo(Status.SENDING);
        assertThat(takeAll()).containsExactly(entry.command());
    }

    @Test
    void theMarkGoesWhenItWasAcceptedAndThePullHasPassedIt() throws Malformed {
        queueApproval(FIRST);
        push();
        assertThat(onlyEntry().status()).isEqualTo(Status.ACCEPTED);
        assertThat(shown(FIRST)).isEqualTo(ACTIVE);
        Set<UUID> accepted = outbox.accepted();
        pull();
        assertThat(outbox.entries()).hasSize(1);
        outbox.settle(accepted);
        assertThat(outbox.entries()).isEmpty();
        assertThat(delivered(FIRST)).isEqualTo(ACTIVE);
        restart();
        assertThat(outbox.entries()).isEmpty();
    }

    @Test
    void settlingForgetsNothingThatIsNotAccepted() {
        OutboxEntry entry = queueApproval(FIRST);
        outbox.settle(Set.of(entry.command().id()));
        assertThat(outbox.entries()).containsExactly(entry);
    }

    @Test
    void aConflictIsUndoneOnScreenAndKeepsBaseTheirsAndMine() throws Malformed {
        OutboxEntry mine = queueApproval(FIRST);
        backend.answer(COLLEAGUE, deny(backend.enrollment(), FIRST, "Not this one"));
        push();
        restart();
        OutboxEntry back = onlyEntry();
        assertThat(back.status()).isEqualTo(Status.NEEDS_ATTENTION);
        assertThat(back.base()).containsExactly(proposal(1));
        assertThat(back.command()).isEqualTo(mine.command());
        assertThat(back.outcome()).isInstanceOfSatisfying(Outcome.Conflicting.class, conflict -> {
            assertThat(conflict.theirs()).hasSize(1);
            assertThat(conflict.theirs().getFirst().state()).isEqualTo(DENIED);
        });
        assertThat(shown(FIRST)).isEqualTo(PENDING_APPROVAL);
        pull();
        assertThat(shown(FIRST)).isEqualTo(DENIED);
    }

    @Test
    void aRefusedDecisionHoldsNothingBehindItUp() {
        Command nameless = catalog.read(view -> deny(view, FIRST, ""));
        queue(nameless);
        queueDenial(SECOND);
        push();
        assertThat(outbox.entries())
                .extracting(OutboxEntry::status)
                .containsExactly(Status.NEEDS_ATTENTION, Status.ACCEPTED);
    }

    @Test
    void whatNeedsAttentionStaysUntilAPersonPutsItAway() throws Malformed {
        OutboxEntry entry = queueApproval(FIRST);
        outbox.dismiss(entry.command().id());
        assertThat(outbox.entries()).hasSize(1);
        backend.answer(COLLEAGUE, deny(backend.enrollment(), FIRST, "Not this one"));
        push();
        outbox.dismiss(entry.command().id());
        assertThat(outbox.entries()).isEmpty();
        restart();
        assertThat(outbox.entries()).isEmpty();
    }

    @Test
    void whatIsDecidedAnewOnAProposalPutsTheEarlierDecisionsOnItAway() throws Malformed {
        queue(catalog.read(view -> requestChanges(view, FIRST, "Which host?")));
        queueApproval(FIRST);
        queueApproval(SECOND);
        for (UUID policy : List.of(FIRST, SECOND)) {
            backend.answer(COLLEAGUE, requestChanges(backend.enrollment(), policy, "Which script?"));
        }
        for (Command command : takeAll()) {
            outbox.answered(new Outcome.Conflicting(command.id(), Cause.VERSION, "Changed.", List.of(), null, false));
        }
        pull();
        assertThat(outbox.entries()).hasSize(3);
        OutboxEntry denial = queue(catalog.read(view -> deny(view, FIRST, "No need")));
        assertThat(outbox.entries()).as("not before it is accepted").hasSize(4);
        push();
        assertThat(outbox.entries())
                .extracting(entry -> entry.command().policy(), OutboxEntry::status)
                .containsExactly(
                        tuple(SECOND, Status.NEEDS_ATTENTION),
                        tuple(denial.command().policy(), Status.ACCEPTED));
        restart();
        assertThat(outbox.entries()).hasSize(2);
    }

    @Test
    void anAnswerToWhatIsNotBeingSentChangesNothing() {
        OutboxEntry entry = queueApproval(FIRST);
        outbox.answered(new Outcome.Accepted(entry.command().id(), 9, false));
        assertThat(onlyEntry()).isEqualTo(entry);
    }

    @Test
    void theSameDecisionIsNotQueuedTwice() {
        OutboxEntry entry = queueApproval(FIRST);
        assertThatThrownBy(() -> outbox.enqueue(entry.command(), entry.base()))
                .hasMessageContaining("in the outbox already");
    }

    @Test
    void aDecisionThatAPullHasOvertakenHasNoEffectOnScreen() {
        queueApproval(FIRST);
        backend.answer(COLLEAGUE, deny(backend.enrollment(), FIRST, "Not this one"));
        pull();
        assertThat(shown(FIRST)).isEqualTo(DENIED);
        assertThat(onlyEntry().status()).isEqualTo(Status.QUEUED);
    }

    @Test
    void everyChangeIsTold() {
        long[] told = new long[1];
        try (Catalog.Subscription _ = outbox.subscribe(() -> told[0]++)) {
            OutboxEntry entry = queueApproval(FIRST);
            outbox.undo(entry.command().id());
        }
        queueApproval(FIRST);
        assertThat(told[0]).isEqualTo(2);
    }

    private OutboxEntry queueApproval(UUID policy) {
        return queue(catalog.read(view -> approve(view, policy)));
    }

    private OutboxEntry queueDenial(UUID policy) {
        return queue(catalog.read(view -> deny(view, policy, "No need")));
    }

    private OutboxEntry queue(Command command) {
        return outbox.enqueue(
                command,
                catalog.read(view -> view.policy(command.policy()).stream().toList()));
    }

    private OutboxEntry onlyEntry() {
        assertThat(outbox.entries()).hasSize(1);
        return outbox.entries().getFirst();
    }

    private List<Command> takeAll() {
        return outbox.take(NOON.plusSeconds(30));
    }

    private void push() {
        takeAll().forEach(command -> outbox.answered(backend.answer(OFFICER, command)));
    }

    private void pull() {
        catalog.put(backend.rows());
    }

    private void restart() throws Malformed {
        close();
        open();
    }

    private PolicyState shown(UUID policy) {
        return catalog.read(view -> view.policy(policy).orElseThrow().state());
    }

    private PolicyState delivered(UUID policy) {
        return catalog.readDelivered(view -> view.policy(policy).orElseThrow().state());
    }
}
