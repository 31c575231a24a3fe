package io.sluice.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.SampleEnrollment;
import io.sluice.console.review.Comparison.Field;
import io.sluice.console.review.Comparison.Row;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private final Desk desk = new Desk();

    private Command queue(Looked looked, Act act) {
        assertThat(desk.decisions.queue(looked, act)).isInstanceOf(Verdict.Queued.class);
        return desk.model.entries().getLast().command();
    }

    private void elsewhere(String policy, long base, Act act) {
        desk.model.decidedElsewhere(
                desk.id("Administrator"),
                new Command(desk.id("elsewhere"), desk.id(policy), base, null, null, SampleEnrollment.NOW, act));
    }

    private void conflict(Command command, Cause cause) {
        desk.model.answered(new Outcome.Conflicting(command.id(), cause, "It has changed.", List.of(), null, false));
    }

    private Comparison read(Command command) {
        return desk.comparisons.read(command.id()).orElseThrow();
    }

    private static Row row(Comparison comparison, Field field) {
        return comparison.rows().stream()
                .filter(row -> row.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void laysWhatAColleagueDecidedBesideOnesOwnDecision() {
        Command approve = queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        elsewhere("Mail relay", 1, new Act.Deny("Use the mail service."));
        conflict(approve, Cause.VERSION);

        Comparison comparison = read(approve);

        assertThat(row(comparison, Field.STATE))
                .isEqualTo(new Row(Field.STATE, "Pending approval", "Denied", "Active"));
        assertThat(row(comparison, Field.REASON).theirs()).isEqualTo("Use the mail service.");
        assertThat(row(comparison, Field.GRANTS).mine()).isEqualTo("Billing engineers: Import");
        assertThat(comparison.changedBy()).isEqualTo("Administrator");
        assertThat(comparison.theirs().map(EgressPolicy::version)).contains(2L);
        assertThat(comparison.decidable()).isFalse();
    }

    @Test
    void speaksOfServerNamesOnlyWhereThePortsIncludeThatOfHttps() {
        Command mail = queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        elsewhere("Mail relay", 1, new Act.Deny("Use the mail service."));
        conflict(mail, Cause.VERSION);
        assertThat(desk.policy("Mail relay").destination().ports().contains(443))
                .isFalse();
        assertThat(read(mail).rows()).extracting(Row::field).doesNotContain(Field.SNI);

        Looked stripe = desk.look("Stripe API");
        Command renamed = queue(
                stripe, new Act.UpdateMetadata("Stripe", "", stripe.policy().sni()));
        elsewhere("Stripe API", stripe.policy().version(), new Act.Revoke("The key leaked."));
        conflict(renamed, Cause.VERSION);
        assertThat(read(renamed).rows()).extracting(Row::field).contains(Field.SNI);

        Looked carrier = desk.look("Oracle, plant network");
        Command described = queue(
                carrier, new Act.UpdateMetadata("Oracle", "", carrier.policy().sni()));
        elsewhere("Oracle, plant network", carrier.policy().version(), new Act.Revoke("Closed."));
        conflict(described, Cause.VERSION);
        assertThat(read(described).rows()).extracting(Row::field).doesNotContain(Field.SNI);
    }

    @Test
    void laysWhomAColleagueGaveThePolicyBesideWhomOneWouldHave() {
        Command approve = queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        Looked looked = desk.look("Mail relay");
        desk.model.decidedElsewhere(
                desk.id("Administrator"),
                new Command(
                        desk.id("elsewhere"),
                        desk.id("Mail relay"),
                        1,
                        desk.model.readDelivered(view -> Evidence.of(
                                view.policy(desk.id("Mail relay")).orElseThrow(),
                                view.overlapping(looked.policy().destination()))),
                        null,
                        SampleEnrollment.NOW,
                        desk.sample.approve("On call", GrantLevel.VIEW)));
        conflict(approve, Cause.VERSION);

        assertThat(row(read(approve), Field.GRANTS))
                .isEqualTo(new Row(Field.GRANTS, "", "On call: View", "Billing engineers: Import"));
    }

    @Test
    void saysOfWhatTheBackendFoundThatItWasThen() {
        Command deny = queue(desk.look("Mail relay"), new Act.Deny("No."));
        EgressPolicy then = desk.model.readDelivered(
                view -> view.policy(desk.id("Mail relay")).orElseThrow());
        desk.model.answered(new Outcome.Conflicting(
                deny.id(), Cause.VERSION, "It is pending, version 1.", List.of(then), null, false));
        assertThat(read(deny).message()).isEqualTo("It is pending, version 1.");
        elsewhere("Mail relay", 1, new Act.RequestChanges("Which mails?"));
        assertThat(read(deny).message()).isEqualTo("When it came: It is pending, version 1.");
    }

    @Test
    void putsWhatDiffersFirst() {
        Command deny = queue(desk.look("Mail relay"), new Act.Deny("No."));
        elsewhere("Mail relay", 1, new Act.RequestChanges("Which mails?"));
        conflict(deny, Cause.VERSION);

        assertThat(read(deny).rows()).extracting(Row::differs).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(read(deny).decidable()).isTrue();
    }

    @Test
    void namesTheRouteThatChangedTheEvidence() {
        Command approve = queue(
                desk.look("Oracle, paint shop"),
                new Act.Approve(List.of(), true, false, null, "A network of its own."));
        elsewhere("Oracle, plant network", 2, new Act.Revoke("Moved."));
        conflict(approve, Cause.EVIDENCE);
        // The other officer's clock and this one are the same here, so nothing was changed later than the decision.
        assertThat(row(read(approve), Field.ROUTES).theirsDiffers()).isTrue();
    }

    @Test
    void comparesTheSharingOfThoseNamedAlone() {
        EgressPolicy stripe = desk.policy("Stripe API");
        Command share = queue(
                new Looked(stripe, null, "Data platform: View"),
                new Act.Share(List.of(new GrantChange(desk.id("Data platform"), GrantLevel.IMPORT))));
        elsewhere("Stripe API", 2, new Act.Share(List.of(new GrantChange(desk.id("Data platform"), null))));
        conflict(share, Cause.GRANT);

        assertThat(row(read(share), Field.GRANTS))
                .isEqualTo(new Row(
                        Field.GRANTS, "Data platform: View", "Data platform: nothing", "Data platform: Import"));
    }

    @Test
    void namesTheRuleOfARefusal() {
        Command deny = queue(desk.look("Mail relay"), new Act.Deny("No."));
        desk.model.answered(new Outcome.Refused(deny.id(), Rule.R12, "Nobody decides their own proposal.", false));

        assertThat(read(deny).rule()).isEqualTo(Rule.R12);
        assertThat(read(deny).message()).isEqualTo("Nobody decides their own proposal.");
    }

    @Test
    void hasNothingToSayOfADecisionThatWaits() {
        Command deny = queue(desk.look("Mail relay"), new Act.Deny("No."));
        assertThat(desk.comparisons.read(deny.id())).isEqualTo(Optional.empty());
    }
}
