package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.ProposalFile.Weight;
import io.sluice.egress.Act;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
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
}
