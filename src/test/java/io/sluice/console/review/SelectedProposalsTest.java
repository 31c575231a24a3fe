package io.sluice.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.review.Decisions.Decided;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several proposals, decided in one act. */
class SelectedProposalsTest {
    private static final Act APPROVE = new Act.Approve(List.of(), true, false, null, "The plant needs each of them.");

    private final Desk desk = new Desk();
    private final SelectedProposals selected = desk.review.selected();

    private EgressPolicy proposal(int number, String address) {
        Step step = new Step(desk.id("Data engineer"), desk.clock.instant().minusSeconds(60), null);
        EgressPolicy policy = new EgressPolicy(
                new UUID(0x0199_0000_0000_7000L, Long.MIN_VALUE | number),
                1,
                PolicyKind.DIRECT,
                Destination.parse(address, "8443").orThrow(),
                List.of(),
                new Words("Line " + number, "", "The line's controllers are read every hour."),
                SniVerification.ON,
                false,
                new Life(PolicyState.PENDING_APPROVAL, step, null, null, null, false),
                Origin.NONE);
        desk.model.arrive(List.of(policy));
        return policy;
    }

    private List<UUID> overlapping() {
        return List.of(
                proposal(1, "10.60.0.0/20").id(), proposal(2, "10.60.4.0/24").id());
    }

    private static List<Decided> each(Plan plan) {
        return plan.tasks().stream()
                .map(task -> new Decided(task.looked(), APPROVE))
                .toList();
    }

    @Test
    void readsEachAsThingsStandOnceThoseBeforeItAreApproved() {
        List<UUID> both = overlapping();
        assertThat(selected.approvals(both, task -> true).tasks())
                .extracting(task -> task.grantable().size())
                .containsExactly(0, 1);
        assertThat(selected.approvals(both, task -> false).tasks())
                .extracting(task -> task.grantable().size())
                .containsExactly(0, 0);
    }

    @Test
    void bindsEachDecisionToWhatStoodOnScreenOfItAndQueuesThemAll() {
        Plan plan = selected.approvals(overlapping(), task -> true);

        assertThat(desk.decisions.queueAll(each(plan))).isInstanceOf(Verdict.Queued.class);

        assertThat(desk.model.entries())
                .extracting(entry -> entry.command().evidence())
                .containsExactlyElementsOf(plan.tasks().stream()
                        .map(task -> task.brief().evidence())
                        .toList());
        plan.tasks()
                .forEach(task -> assertThat(desk.model.<Optional<EgressPolicy>>read(
                                view -> view.policy(task.file().policy().id())))
                        .hasValueSatisfying(
                                policy -> assertThat(policy.active()).isTrue()));
        assertThat(desk.model.entries())
                .allSatisfy(entry -> assertThat(entry.command().seen()).isNotNull());
    }

    @Test
    void queuesNoneIfWhatOneLeansOnHasChanged() {
        Plan plan = selected.approvals(overlapping(), task -> false);

        assertThat(desk.decisions.queueAll(each(plan)))
                .isInstanceOfSatisfying(
                        Verdict.Changed.class,
                        changed -> assertThat(changed.message()).startsWith("Line 2 (10.60.4.0/24:8443): "));
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void queuesNoneIfOneIsRefusedAndNamesIt() {
        Plan plan = selected.approvals(List.of(desk.id("Mail relay"), desk.id("Stripe for invoicing")), task -> true);
        Act unreasoned = new Act.Approve(List.of(), true, false, null, null);

        Verdict verdict = desk.decisions.queueAll(plan.tasks().stream()
                .map(task -> new Decided(task.looked(), unreasoned))
                .toList());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.R9);
            assertThat(refused.reason()).startsWith("Stripe for invoicing (api.stripe.com:443): ");
        });
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void leavesOutWhatMayNotBeDecidedAndSaysWhy() {
        List<UUID> both = List.of(desk.id("Officer's own"), desk.id("Mail relay"));
        assertThat(selected.approvals(both, task -> true).leftOut())
                .hasEntrySatisfying(
                        selected.denials(both).leftOut().keySet().iterator().next(),
                        policies -> assertThat(policies)
                                .extracting(EgressPolicy::name)
                                .containsExactly("Officer's own"));
        assertThat(selected.denials(both).leftOut().keySet().iterator().next())
                .contains("Nobody decides their own proposal");
        assertThat(selected.denials(both).tasks()).hasSize(1);
    }

    @Test
    void leavesOutWhatNobodyCouldLookAtInOneGo() {
        List<UUID> many = IntStream.range(0, SelectedProposals.MOST + 2)
                .mapToObj(i -> proposal(i, "10.61.%d.0/24".formatted(i)).id())
                .toList();
        Plan plan = selected.denials(many);
        assertThat(plan.tasks()).hasSize(SelectedProposals.MOST);
        assertThat(plan.leftOut().values().iterator().next()).hasSize(2);
    }

    @Test
    void namesTheWorkloadsThatStartWithAllOfThem() {
        List<UUID> both = overlapping();
        both.forEach(id -> desk.model.arrive(List.of(new PolicyImport(
                id, desk.id("Store sales"), new Step(desk.id("Data engineer"), desk.clock.instant(), null), false))));
        assertThat(selected.approvals(both, task -> true).starting())
                .hasSize(1)
                .allSatisfy(name -> assertThat(name).contains("Store sales"));
        assertThat(selected.approvals(both, task -> task.file().policy().id().equals(both.getFirst()))
                        .starting())
                .isEmpty();
    }

    @Test
    void findsWhatIsCritical() {
        Plan plan = selected.approvals(List.of(desk.id("Everything on HTTPS"), desk.id("Mail relay")), task -> true);
        assertThat(plan.critical())
                .extracting(task -> task.file().policy().name())
                .containsExactly("Everything on HTTPS");
    }
}
