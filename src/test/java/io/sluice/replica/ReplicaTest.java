package io.sluice.replica;

import static io.sluice.egress.PolicyState.ACTIVE;
import static io.sluice.egress.PolicyState.DENIED;
import static io.sluice.egress.PolicyState.PENDING_APPROVAL;
import static io.sluice.replica.ReplicaFixture.delivered;
import static io.sluice.replica.ReplicaFixture.shown;
import static io.sluice.replica.SmallEnrollment.COLLEAGUE;
import static io.sluice.replica.SmallEnrollment.OFFICER;
import static io.sluice.replica.SmallEnrollment.OWNER;
import static io.sluice.replica.SmallEnrollment.approve;
import static io.sluice.replica.SmallEnrollment.deny;
import static io.sluice.replica.SmallEnrollment.proposal;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.replica.SmallEnrollment.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.protocol.FeedLine.Put;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaTest {
    private static final UUID FIRST = proposalId(1);
    private static final UUID SECOND = proposalId(2);

    @TempDir
    Path folder;

    private final FakeBackend backend = new FakeBackend(rows(3));
    private ReplicaFixture store;
    private Replica replica;

    @BeforeEach
    void open() {
        store = new ReplicaFixture(folder);
        replica = store.open();
    }

    @AfterEach
    void close() {
        replica.close();
    }

    @Test
    void aNewStoreIsEmptyAndAskedForEverything() {
        assertThat(replica.feed().cursor()).isEmpty();
        assertThat(replica.lastSynced()).isEmpty();
        assertThat(policies()).isZero();
        assertThat(replica.catalog().person()).isEqualTo(OFFICER);
    }

    @Test
    void whatWasPulledIsThereAfterARestartWithoutTheBackend() {
        pull();
        replica.settings().put("theme", "dark");
        replica.outbox().undoTime(Duration.ZERO);
        restart();
        assertThat(policies()).isEqualTo(3);
        assertThat(replica.owner()).isEqualTo(OWNER);
        assertThat(replica.feed().cursor()).contains("1");
        assertThat(replica.lastSynced()).contains(store.clock.instant());
        assertThat(replica.settings().get("theme")).contains("dark");
        assertThat(approveFirst().sendAfter()).isEqualTo(store.clock.instant());
    }

    @Test
    void aPageIsPublishedOnceAndWhole() {
        List<Integer> seen = new ArrayList<>();
        long before = replica.catalog().revision();
        try (Catalog.Subscription _ = replica.catalog().subscribe(() -> seen.add(policies()))) {
            pull();
        }
        assertThat(seen).containsExactly(3);
        assertThat(replica.catalog().revision()).isEqualTo(before + 1);
    }

    @Test
    void aQueuedDecisionAndItsEffectSurviveARestart() {
        pull();
        OutboxEntry entry = approveFirst();
        restart();
        assertThat(replica.outbox().entries()).containsExactly(entry);
        assertThat(shown(replica, FIRST)).isEqualTo(ACTIVE);
        assertThat(delivered(replica, FIRST)).isEqualTo(PENDING_APPROVAL);
    }

    @Test
    void aResetTakesThePlaceOfWhatIsHeldOnlyWhenItIsComplete() {
        pull();
        replica.feed().apply(new FeedPage(true, puts(7, rows(0)), List.of(), "7", true));
        assertThat(policies()).isEqualTo(3);
        assertThat(replica.feed().cursor()).contains("7");

        replica.feed().apply(new FeedPage(false, puts(8, List.of(proposal(2))), List.of(), "8", false));
        assertThat(policies()).isEqualTo(1);
        restart();
        assertThat(policies()).isEqualTo(1);
        assertThat(replica.feed().cursor()).contains("8");
    }

    @Test
    void aResetThatIsCutLeavesWhatIsHeldAndTheOutbox() {
        pull();
        OutboxEntry entry = approveFirst();
        replica.feed().apply(new FeedPage(true, puts(7, rows(0)), List.of(), "7", true));
        restart();
        assertThat(policies()).isEqualTo(3);
        assertThat(replica.feed().cursor()).contains("1");
        assertThat(replica.outbox().entries()).containsExactly(entry);
    }

    @Test
    void aSecondResetBeginsAnewInsteadOfMixingWithTheFirst() {
        pull();
        replica.feed().apply(new FeedPage(true, puts(7, rows(3)), List.of(), "7", true));
        replica.feed().apply(new FeedPage(true, puts(9, rows(1)), List.of(), "9", false));
        assertThat(policies()).isEqualTo(1);
    }

    @Test
    void theOutboxIsKeptOverAReset() {
        pull();
        approveFirst();
        replica.feed().apply(new FeedPage(true, puts(7, rows(3)), List.of(), "7", false));
        assertThat(shown(replica, FIRST)).isEqualTo(ACTIVE);
        assertThat(replica.outbox().entries()).hasSize(1);
    }

    @Test
    void aFirstPullThatIsCutGoesOnWhereItWas() {
        replica.feed().apply(new FeedPage(false, puts(1, rows(1)), List.of(), "1", true));
        restart();
        assertThat(policies()).isEqualTo(1);
        assertThat(replica.feed().cursor()).contains("1");
        assertThat(replica.lastSynced()).isEmpty();
    }

    @Test
    void nothingIsShownUntilTheEnrollmentsOwnRowHasCome() {
        List<EnrollmentRow> rows = rows(3);
        List<EnrollmentRow> before = rows.subList(1, rows.size());
        replica.feed().apply(new FeedPage(false, puts(1, before), List.of(), "1", true));
        restart();
        assertThat(policies()).isZero();
        assertThat(replica.catalog()
                        .<Integer>readDelivered(view -> view.policies().size()))
                .isZero();
        replica.feed().apply(new FeedPage(false, puts(2, rows.subList(0, 1)), List.of(), "2", false));
        assertThat(policies()).isEqualTo(3);
    }

    @Test
    void aRowThatContradictsWhatIsHeldIsCountedAndTheOthersArrive() {
        pull();
        EgressPolicy moved = proposal(2);
        EgressPolicy other =
                ChangedPolicy.of(moved).withId(FIRST).withVersion(2).policy();
        replica.feed().apply(new FeedPage(false, puts(2, List.of(other, proposal(4))), List.of(), "2", false));
        assertThat(replica.leftOut().count()).isEqualTo(1);
        assertThat(policies()).isEqualTo(4);
    }

    @Test
    void rowsThatCouldNotBeReadMakeTheNextStartFetchEverythingAnew() {
        pull();
        replica.feed()
                .apply(new FeedPage(false, List.of(), List.of("spaceship: unknown", "rocket: unknown"), "2", false));
        assertThat(replica.leftOut().count()).isEqualTo(2);
        restart();
        assertThat(replica.feed().cursor()).isEmpty();
        assertThat(policies()).isEqualTo(3);
        replica.feed().apply(new FeedPage(false, puts(3, rows(2)), List.of(), "3", false));
        assertThat(policies()).isEqualTo(2);
        assertThat(replica.leftOut().count()).isZero();
        restart();
        assertThat(replica.feed().cursor()).contains("3");
    }

    @Test
    void readersAndAWriterDoNotDisturbEachOther() {
        pull();
        List<Thread> readers = new ArrayList<>();
        List<PolicyState> states = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            readers.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 500; j++) {
                    states.add(shown(replica, SECOND));
                    replica.catalog()
                            .read(view -> view.policies(PENDING_APPROVAL).size()
                                    + view.principals().size());
                }
            }));
        }
        backend.answer(COLLEAGUE, deny(backend.enrollment(), SECOND, "No need"));
        pull();
        for (int i = 0; i < 50; i++) {
            backend.commit(List.of(new Principal(SmallEnrollment.id(5_000 + i), Principal.Type.USER, "User " + i)));
            pull();
        }
        readers.forEach(ReplicaTest::join);
        assertThat(states).hasSize(2_000).isSubsetOf(PENDING_APPROVAL, DENIED);
        assertThat(shown(replica, SECOND)).isEqualTo(DENIED);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Put> puts(long seq, List<? extends EnrollmentRow> rows) {
        return rows.stream().map(row -> new Put(seq, row)).toList();
    }

    private OutboxEntry approveFirst() {
        Command approval = replica.catalog().read(view -> approve(view, FIRST));
        return replica.outbox().enqueue(approval, List.of(proposal(1)));
    }

    private int policies() {
        return replica.catalog().read(view -> view.policies().size());
    }

    private void pull() {
        replica.feed().apply(backend.after(replica.feed()));
    }

    private void restart() {
        replica.close();
        replica = store.open();
    }
}
