package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Crowd;
import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.ProposalFile.Weight;
import io.sluice.console.review.RelationWords;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.CoverList;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionViewModelTest {
    private final Desk desk = new Desk();
    private final LaterTasks later = new LaterTasks();

    private ProposalFile shown(String name) {
        DecisionViewModel decision = at(name);
        return decision.current().orElseThrow();
    }

    private DecisionViewModel at(String name) {
        DecisionViewModel decision = new DecisionViewModel(desk.proposals, desk.decisions, desk.people, desk.tasks);
        decision.show(desk.id(name));
        return decision;
    }

    private DecisionViewModel slow() {
        return new DecisionViewModel(desk.proposals, desk.decisions, desk.people, later);
    }

    @Test
    void showsTheBriefOfAProposal() {
        ProposalFile stripe = shown("Stripe for invoicing");

        assertThat(stripe.weight()).isEqualTo(Weight.NEEDLESS);
        assertThat(stripe.brief().opens().nothingNew()).isTrue();
        Twin twin = stripe.twins().getFirst();
        assertThat(twin.policy()).isEqualTo(desk.policy("Stripe API"));
        assertThat(twin.relation()).isEqualTo(Relation.IDENTICAL);
        assertThat(twin.workloads()).isEqualTo(4);
        assertThat(twin.importers()).containsExactly("Billing");
        assertThat(stripe.grantable()).containsExactly(twin);
    }

    @Test
    void weighsAProposalByItsWorstFinding() {
        assertThat(shown("Everything on HTTPS").weight()).isEqualTo(Weight.GRAVE);
        assertThat(shown("Carrier SFTP again").weight()).isEqualTo(Weight.CAREFUL);
    }

    @Test
    void doesNotOfferARevokedPolicyToGrantOn() {
        ProposalFile carrier = shown("Carrier SFTP again");

        assertThat(carrier.twins()).hasSize(1).allMatch(twin -> twin.policy().state() == PolicyState.REVOKED);
        assertThat(carrier.grantable()).isEmpty();
        assertThat(at("Carrier SFTP again").denyAndGrant()).isEmpty();
    }

    @Test
    void dropsTheAnswerToAnEarlierQuestion() {
        DecisionViewModel decision = slow();
        decision.show(desk.id("Resolver"));
        decision.show(desk.id("Mail relay"));

        later.runNewest();
        later.runOldest();

        assertThat(decision.current().orElseThrow().file().policy().name()).isEqualTo("Mail relay");
    }

    @Test
    void decidesNothingAboutWhatIsStillOnScreenWhileAnotherIsRead() {
        DecisionViewModel decision = slow();
        decision.show(desk.id("Resolver"));
        later.runOldest();
        assertThat(decision.approve()).isPresent();

        decision.show(desk.id("Mail relay"));

        assertThat(decision.readingProperty().get()).isTrue();
        assertThat(decision.can(Operation.APPROVE)).isFalse();
        assertThat(decision.approve()).isEmpty();
        assertThat(decision.deny()).isEmpty();
    }

    @Test
    void offersNothingOnOnesOwnProposalButToAskForChanges() {
        DecisionViewModel decision = at("Officer's own");

        assertThat(decision.approve()).isEmpty();
        assertThat(decision.deny()).isEmpty();
        assertThat(decision.can(Operation.REQUEST_CHANGES)).isTrue();
    }

    @Test
    void offersNothingToSomebodyWithoutTheWorkflow() {
        Desk proposer = new Desk("Billing engineer");
        DecisionViewModel decision =
                new DecisionViewModel(proposer.proposals, proposer.decisions, proposer.people, proposer.tasks);
        decision.show(proposer.id("Stripe for invoicing"));

        assertThat(decision.current()).isPresent();
        assertThat(decision.approve()).isEmpty();
        assertThat(decision.denyAndGrant()).isEmpty();
        assertThat(decision.requestChanges()).isEmpty();
    }

    @Test
    void showsNothingOfAPolicyThatIsNotThere() {
        DecisionViewModel decision = at("Mail relay");
        decision.show(new UUID(1, 1));
        assertThat(decision.shownProperty().get()).isNull();
    }

    @Test
    void countsTheProposerAmongThoseWhoGetImporter() {
        DenyAndGrantForm form = at("Oracle, paint shop").denyAndGrant().orElseThrow();
        assertThat(form.people().already()).extracting(one -> one.who().name()).containsExactly("Data engineer");
        assertThat(form.people().importersProperty().get()).isEqualTo(1);
        assertThat(form.people().answered()).isFalse();
    }

    @Test
    void callsAFindingByItsOwnIdAndItsRuleInTheDetail() {
        FindingView first = shown("Everything on HTTPS").findings().getFirst();
        assertThat(first.id()).isEqualTo("F-EVERYTHING");
        assertThat(first.detail()).isEqualTo("Rule R1: Address.");
    }

    @Test
    void grantsImporterOnThePolicyThatIsChosen() {
        List<OutboxEntry> done = new ArrayList<>();
        DenyAndGrantForm form = at("Oracle, paint shop").denyAndGrant().orElseThrow();
        assertThat(form.chosenProperty().get().excess()).isEqualTo(65_280);
        assertThat(form.chosenProperty().get().missing()).isZero();

        form.submit(done::add);
        assertThat(form.reason().messageProperty().get()).contains("reason is required");
        form.reason().valueProperty().set("The plant network covers it.");
        form.submit(done::add);

        assertThat(done.getFirst().command().act())
                .isEqualTo(new Act.DenyAndGrant(
                        "The plant network covers it.", desk.id("Oracle, plant network"), 2, List.of()));
    }

    private DecisionViewModel crowded(TaskExecutor tasks) {
        DecisionViewModel decision = new DecisionViewModel(desk.proposals, desk.decisions, desk.people, tasks);
        decision.show(new Crowd(desk).proposal.id());
        return decision;
    }

    @Test
    void answersWithAPolicyThatNoPageLists() {
        DecisionViewModel decision = crowded(desk.tasks);
        ProposalFile file = decision.current().orElseThrow();

        assertThat(file.twins()).hasSize(100).noneMatch(twin -> twin.policy().active());
        assertThat(decision.denyAndGrant()
                        .orElseThrow()
                        .chosenProperty()
                        .get()
                        .policy()
                        .name())
                .isEqualTo("The plants, all ports");
        assertThat(file.brief().conclusion()).anyMatch(sentence -> sentence.contains("“The plants, web”"));
    }

    @Test
    void queuesADenialInFavourOfAPolicyThatNoPageLists() {
        List<OutboxEntry> done = new ArrayList<>();
        DecisionViewModel decision = crowded(desk.tasks);
        DenyAndGrantForm form = decision.denyAndGrant().orElseThrow();
        form.reason().valueProperty().set("The plants are open already.");

        form.submit(done::add);

        assertThat(done.getFirst().base())
                .extracting(EgressPolicy::name)
                .containsExactly(Crowd.PROPOSAL, "The plants, all ports");
    }

    @Test
    void showsPageAfterPageOfWhatIsThere() {
        DecisionViewModel decision = crowded(desk.tasks);
        ShownRelations relations = decision.relations();
        assertThat(relations.countProperty().get()).isEqualTo(6);
        assertThat(relations.next(decision.current().orElseThrow())).isEqualTo(94);

        decision.moreRelations();
        decision.moreRelations();
        assertThat(decision.current().orElseThrow().twins()).hasSize(200);
        assertThat(relations.next(decision.current().orElseThrow())).isEqualTo(Crowd.TOTAL - 200);

        decision.moreRelations();
        assertThat(decision.current().orElseThrow().twins()).hasSize(Crowd.TOTAL);
        assertThat(relations.next(decision.current().orElseThrow())).isZero();

        decision.refresh();
        assertThat(decision.current().orElseThrow().twins()).hasSize(Crowd.TOTAL);
        decision.show(desk.id("Resolver"));
        assertThat(relations.countProperty().get()).isEqualTo(6);
    }

    @Test
    void readsFurtherPagesInTheBackgroundAndKeepsWhatIsShownMeanwhile() {
        DecisionViewModel decision = crowded(later);
        later.runOldest();
        decision.moreRelations();
        decision.moreRelations();

        assertThat(decision.readingProperty().get()).isFalse();
        assertThat(decision.current().orElseThrow().twins()).hasSize(100);
        later.runOldest();
        assertThat(decision.current().orElseThrow().twins()).hasSize(200);
    }

    @Test
    void grantsOnTheLineWithTheFocusElseOnTheBestAnswer() {
        DecisionViewModel decision = crowded(desk.tasks);
        decision.moreRelations();
        decision.moreRelations();
        Twin line = decision.current().orElseThrow().twins().get(180);

        decision.relations().focusedProperty().set(line.policy().id());
        assertThat(decision.denyAndGrant().orElseThrow().chosenProperty().get().policy())
                .isEqualTo(line.policy());

        Twin denied = decision.current().orElseThrow().twins().getFirst();
        decision.relations().focusedProperty().set(denied.policy().id());
        assertThat(decision.keyed().orElseThrow().policy().name()).isEqualTo("The plants, all ports");
        decision.show(desk.id("Resolver"));
        assertThat(decision.keyed()).isEmpty();
    }

    @Test
    void listsAllNewBlocksInTheBackground() {
        DecisionViewModel decision = crowded(later);
        later.runOldest();
        List<CoverList> lists = new ArrayList<>();
        decision.allNewBlocks(lists::add);
        assertThat(lists).isEmpty();
        later.runOldest();
        // All of it is open already, through the one around it.
        assertThat(lists.getFirst().total()).isZero();
    }

    @Test
    void namesTheProjectsOfImportersAndEveryWorkload() {
        Crowd crowd = new Crowd(desk);
        List<String> lines = new ArrayList<>();
        at("Resolver").importers(crowd.answer.id(), lines::addAll);
        assertThat(lines)
                .hasSize(12)
                .startsWith("Billing: Source 1 of The plants, all ports", "Billing: Source 5 of The plants, all ports");
        Twin twin = shown("Stripe for invoicing").twins().getFirst();
        assertThat(RelationWords.importers(twin)).isEqualTo("4 workloads in Billing");
        Twin four = crowded(desk.tasks).current().orElseThrow().grantable().getFirst();
        assertThat(RelationWords.importers(four))
                .isEqualTo("12 workloads in Billing, Demand forecasting, Fleet telemetry and 1 more project");
    }

    @Test
    void saysOfATwinWhetherItIsGlobalOrWaitsAndWhoTookItsLastStep() {
        Twin twin = shown("Stripe for invoicing").twins().getFirst();
        Times times = new Times(desk.clock);
        assertThat(RelationWords.about(twin, times))
                .startsWith("4 workloads in Billing · approved ")
                .endsWith(" by Second officer");
        EgressPolicy policy = twin.policy();
        EgressPolicy waiting =
                ChangedPolicy.of(policy).withGlobal(true).waiting().policy();
        Twin everywhere = new Twin(waiting, twin.relation(), 0, List.of(), 0, 0, false, null, twin.delivery());
        assertThat(RelationWords.about(everywhere, times))
                .isEqualTo("global: every workload has it · waits for the provider (R13)");
        assertThat(RelationWords.inShort(everywhere, times))
                .isEqualTo("global: every workload has it · waits for the provider (R13)");
        assertThat(RelationWords.inShort(twin, times)).startsWith("approved ").endsWith(" by Second officer");
    }

    @Test
    void saysWhenByWhomAndWhyATwinWasClosed() {
        Twin twin = shown("Carrier SFTP again").twins().getFirst();
        assertThat(RelationWords.closed(twin, new Times(desk.clock)))
                .startsWith("Revoked on ")
                .endsWith(" by Officer: “The carrier was breached on 2 March; keys are not trusted any more.”");
        assertThat(RelationWords.closed(shown("Stripe for invoicing").twins().getFirst(), new Times(desk.clock)))
                .isEmpty();
    }
}
