package io.sluice.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.console.shell.FakeSync;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.egress.Step;
import io.sluice.protocol.Outcome;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationWatchTest {
    private final Desk desk = new Desk();
    private final List<Notification> told = new ArrayList<>();

    private NotificationWatch watch(FakeSync sync, @Nullable Sighting before) {
        return new NotificationWatch(desk.model, desk.model, sync, before, desk.tasks, desk.clock, told::addAll);
    }

    private Sighting now() {
        return Sighting.of(desk.model, desk.model, List.of()).orElseThrow();
    }

    private void proposed(int number, String by) {
        EgressPolicy like = desk.policy("Mail relay");
        Life life = like.life();
        desk.model.arrive(List.of(ChangedPolicy.of(like)
                .withId(new UUID(77, number))
                .withVersion(1)
                .withLife(new Life(
                        life.state(), new Step(desk.id(by), SampleEnrollment.NOW, null), null, null, null, false))
                .policy()));
    }

    private void paused(String name, UUID by) {
        EgressPolicy policy = desk.policy(name);
        desk.model.arrive(List.of(ChangedPolicy.of(policy)
                .withVersion(policy.version() + 1)
                .withState(PolicyState.PAUSED, new Step(by, SampleEnrollment.NOW, "Incident"))
                .policy()));
    }

    @Test
    void nothingOfTheFirstSynchronizationIsNews() {
        FakeSync sync = new FakeSync(new SyncStatus(Connection.CONNECTING, SampleEnrollment.NOW, null, null));
        try (NotificationWatch watch = watch(sync, null)) {
            assertThat(watch).isNotNull();
            proposed(1, "Data engineer");
            sync.tell(FakeSync.online(SampleEnrollment.NOW, SampleEnrollment.NOW));
            assertThat(told).isEmpty();
            proposed(2, "Data engineer");
            assertThat(told).extracting(Notification::kind).containsExactly(Kind.NEW_PROPOSALS);
        }
    }

    @Test
    void whatHappenedBetweenTheOpeningOfTheStoreAndTheWindowIsNews() {
        Sighting before = now();
        proposed(1, "Data engineer");
        try (NotificationWatch watch = watch(desk.sync, before)) {
            assertThat(watch).isNotNull();
            assertThat(told)
                    .extracting(Notification::place)
                    .containsExactly(new Place(Place.Kind.PROPOSAL, new UUID(77, 1)));
        }
    }

    @Test
    void whatThePersonDidIsNoNews() {
        try (NotificationWatch watch = watch(desk.sync, now())) {
            assertThat(watch).isNotNull();
            proposed(1, "Officer");
            paused("Stripe API", desk.id("Officer"));
            desk.decisions.queue(desk.look("Mail relay"), new Act.Deny("No."));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void whatTheProviderPausesIsNews() {
        try (NotificationWatch watch = watch(desk.sync, now())) {
            assertThat(watch).isNotNull();
            paused("Stripe API", new UUID(9, 9));
            assertThat(told).extracting(Notification::detail).containsExactly("Incident");
        }
    }

    @Test
    void aDecisionThatWasNotAcceptedIsNews() {
        try (NotificationWatch watch = watch(desk.sync, now())) {
            assertThat(watch).isNotNull();
            desk.decisions.queue(desk.look("Mail relay"), new Act.Deny("No."));
            UUID command = desk.model.entries().getLast().command().id();
            desk.model.answered(new Outcome.Refused(command, Rule.R6, "It was withdrawn.", false));
            assertThat(told).extracting(Notification::place).containsExactly(new Place(Place.Kind.ATTENTION, command));
        }
    }

    @Test
    void closedItFollowsNothing() {
        watch(desk.sync, now()).close();
        assertThat(desk.model.listeners()).isZero();
        assertThat(desk.sync.listeners()).isZero();
    }
}
