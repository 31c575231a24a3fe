package io.sluice.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final Desk desk = new Desk();

    private OutboxEntry queue(Looked looked, Act act) {
        assertThat(desk.decisions.queue(looked, act)).isInstanceOf(Verdict.Queued.class);
        return desk.model.entries().getLast();
    }

    @Test
    void bindsAnApprovalToWhatWasOnScreen() {
        Looked looked = desk.look("Mail relay");
        Act act = desk.sample.approve("Billing engineers", GrantLevel.IMPORT);

        OutboxEntry entry = queue(looked, act);

        Command command = entry.command();
        assertThat(command)
                .isEqualTo(new Command(
                        command.id(),
                        looked.policy().id(),
                        looked.policy().version(),
                        looked.evidence(),
                        looked.seen(),
                        SampleEnrollment.NOW,
                        act));
        assertThat(command.id().version()).isEqualTo(7);
        assertThat(entry.base()).containsExactly(looked.policy());
        assertThat(desk.policy("Mail relay").state()).isEqualTo(PolicyState.ACTIVE);
    }

    @Test
    void namesNoEvidenceWhereTheActTakesNone() {
        assertThat(queue(desk.look("Mail relay"), new Act.Deny("No.")).command().evidence())
                .isNull();
    }

    @Test
    void refusesInPlaceWhatTheRulebookRefusesAndQueuesNothing() {
        Verdict verdict =
                desk.decisions.queue(desk.look("Mail relay"), new Act.Approve(List.of(), false, false, null, null));

        assertThat(verdict)
                .isEqualTo(new Verdict.Refused(
                        Rule.R10, "Say who gets View and who gets Import, or choose “nobody yet”."));
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void refusesToDecideOnesOwnProposal() {
        Verdict verdict = desk.decisions.queue(desk.look("Officer's own"), new Act.Deny("No."));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.R12));
    }

    @Test
    void saysThatSomethingChangedSinceItWasOnScreenAndQueuesNothing() {
        Looked looked = desk.look("Stripe for invoicing");
        EgressPolicy twin = desk.policy("Stripe API");
        desk.model.decidedElsewhere(
                desk.id("Administrator"),
                new Command(
                        UUID.randomUUID(),
                        twin.id(),
                        twin.version(),
                        null,
                        null,
                        SampleEnrollment.NOW,
                        new Act.Revoke("Leaked key.")));

        Verdict verdict = desk.decisions.queue(
                looked, new Act.Approve(List.of(), true, false, null, "A second route for the new workspace."));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Changed.class,
                        changed -> assertThat(changed.message()).contains("have changed"));
        assertThat(desk.model.entries()).isEmpty();
    }

    @Test
    void decidesOnTheEffectOfAnEarlierDecisionThatIsStillQueued() {
        queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));

        OutboxEntry share = queue(
                desk.look("Mail relay"), new Act.Share(List.of(new GrantChange(desk.id("On call"), GrantLevel.VIEW))));

        assertThat(share.command().base()).isEqualTo(2);
    }

    @Test
    void namesBothPoliciesOfADenyAndGrant() {
        Looked looked = desk.look("Stripe for invoicing");

        OutboxEntry entry = queue(
                looked,
                new Act.DenyAndGrant(
                        "The route is open already.",
                        desk.id("Stripe API"),
                        2,
                        List.of(new GrantTo(desk.id("On call"), GrantLevel.VIEW))));

        assertThat(entry.base()).containsExactly(looked.policy(), desk.policyDelivered("Stripe API"));
        assertThat(desk.policy("Stripe API").version()).isEqualTo(3);
    }

    @Test
    void takesADecisionBackTogetherWithTheLaterOnesOnTheSamePolicy() {
        OutboxEntry approve =
                queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        OutboxEntry other = queue(desk.look("Resolver"), new Act.Deny("Use the enrollment's resolver."));
        OutboxEntry share = queue(
                desk.look("Mail relay"), new Act.Share(List.of(new GrantChange(desk.id("On call"), GrantLevel.VIEW))));

        Undo undo = desk.decisions.undo(approve.command().id());

        assertThat(undo).isEqualTo(new Undo.Undone(List.of(approve, share)));
        assertThat(desk.model.entries()).containsExactly(other);
        assertThat(desk.policy("Mail relay").state()).isEqualTo(PolicyState.PENDING_APPROVAL);
    }

    @Test
    void offersTheOppositeOnceADecisionIsBeingSent() {
        OutboxEntry approve =
                queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        desk.decisions.sendNow(approve.command().id());

        Undo undo = desk.decisions.undo(approve.command().id());

        assertThat(undo)
                .isInstanceOfSatisfying(
                        Undo.TooLate.class,
                        late -> assertThat(late.opposite())
                                .isEqualTo(Optional.of(new Opposite(Operation.REVOKE, desk.id("Mail relay"), null))));
    }

    @Test
    void offersNoOppositeOfADenialThatIsBeingSent() {
        OutboxEntry deny = queue(desk.look("Resolver"), new Act.Deny("Use the enrollment's resolver."));
        desk.decisions.sendNow(deny.command().id());

        assertThat(desk.decisions.undo(deny.command().id()))
                .isInstanceOfSatisfying(
                        Undo.TooLate.class, late -> assertThat(late.opposite()).isEmpty());
    }

    @Test
    void findsTheNewestDecisionThatCanBeTakenBack() {
        queue(desk.look("Resolver"), new Act.Deny("Use the enrollment's resolver."));
        OutboxEntry last = queue(desk.look("Mail relay"), new Act.Deny("Use the mail service."));

        assertThat(desk.decisions.undoable()).contains(last);
    }
}
