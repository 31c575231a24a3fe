package io.sluice.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Foreseen;
import io.sluice.console.review.Rehearsals;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Relation;
import io.sluice.egress.SniVerification;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApproveFormTest {
    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();

    private ApproveForm form(String proposal, String... overlaps) {
        List<DenyAndGrantForm.Existing> active = List.of(overlaps).stream()
                .map(name -> new DenyAndGrantForm.Existing(desk.policy(name), Relation.CONTAINING, 0, 0))
                .toList();
        return new ApproveForm(desk.look(proposal), active, desk.picker(), new Submission(desk.decisions, desk.tasks));
    }

    private void choose(PeoplePickerModel people, String name, GrantLevel level) {
        people.choose(desk.people.search(name, 1).getFirst(), level);
    }

    @Test
    void approvesWithTheGrantsChosen() {
        ApproveForm form = form("Mail relay");
        choose(form.people(), "Billing engineers", GrantLevel.IMPORT);
        choose(form.people(), "On call", GrantLevel.VIEW);

        form.submit(done::add);

        assertThat(done).hasSize(1);
        assertThat(done.getFirst().command().act())
                .isEqualTo(new Act.Approve(
                        List.of(
                                new GrantTo(desk.id("Billing engineers"), GrantLevel.IMPORT),
                                new GrantTo(desk.id("On call"), GrantLevel.VIEW)),
                        false,
                        false,
                        null,
                        null));
    }

    @Test
    void asksWhoGetsItAndTakesTheMessageAwayWithTheAnswer() {
        ApproveForm form = form("Mail relay");

        form.submit(done::add);

        assertThat(done).isEmpty();
        assertThat(form.peopleMessageProperty().get()).contains("nobody yet");
        form.people().nobodyYetProperty().set(true);
        assertThat(form.peopleMessageProperty().get()).isEmpty();
        form.submit(done::add);
        assertThat(done).hasSize(1);
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        ApproveForm form = form("Stripe for invoicing", "Stripe API");

        form.submit(done::add);

        assertThat(form.peopleMessageProperty().get()).isNotEmpty();
        assertThat(form.reason().messageProperty().get()).contains("reason is required");
        assertThat(done).isEmpty();
    }

    @Test
    void asksForAReasonThatTheScreenDidNotKnowOf() {
        ApproveForm form = form("Stripe for invoicing");
        form.people().nobodyYetProperty().set(true);

        form.submit(done::add);

        assertThat(form.reason().messageProperty().get()).contains("Stripe API");
        assertThat(done).isEmpty();
    }

    @Test
    void asksWhySniVerificationIsSwitchedOff() {
        ApproveForm form = form("Model weights");
        form.people().nobodyYetProperty().set(true);
        form.sni().verifyProperty().set(false);

        form.submit(done::add);

        assertThat(form.sni().reason().messageProperty().get()).contains("SNI");
        form.sni().reason().valueProperty().set("The client sends no server name.");
        form.submit(done::add);
        assertThat(((Act.Approve) done.getFirst().command().act()).sni())
                .isEqualTo(SniVerification.off("The client sends no server name."));
    }

    @Test
    void isGlobalOnlyIfTheDestinationWasTyped() {
        ApproveForm form = form("Mail relay");
        form.people().nobodyYetProperty().set(true);
        form.everywhere().globalProperty().set(true);
        form.submit(done::add);
        assertThat(form.everywhere().typed().messageProperty().get())
                .isEqualTo("Type smtp.sendgrid.net:587, exactly (R6).");
        form.everywhere().typed().valueProperty().set("smtp.sendgrid.net");
        form.submit(done::add);
        assertThat(done).isEmpty();
        assertThat(desk.model.entries()).isEmpty();
        form.everywhere().typed().valueProperty().set("smtp.sendgrid.net:587");
        form.submit(done::add);
        assertThat(((Act.Approve) done.getFirst().command().act()).global()).isTrue();
        assertThat(done.getFirst().command().evidence()).startsWith("e1:");
    }

    @Test
    void whatWasDecidedAsGlobalBeforeIsConfirmedAnew() {
        ApproveForm form = form("Mail relay");
        form.fill(new Act.Approve(List.of(), true, true, null, null), List.of());
        assertThat(form.everywhere().globalProperty().get()).isTrue();
        form.submit(done::add);
        assertThat(done).isEmpty();
    }

    @Test
    void aChoiceTakenBackLeavesNoConfirmationBehind() {
        ApproveForm form = form("Mail relay");
        form.people().nobodyYetProperty().set(true);
        form.everywhere().globalProperty().set(true);
        form.everywhere().typed().valueProperty().set("smtp.sendgrid.net:587");
        form.everywhere().globalProperty().set(false);
        form.everywhere().globalProperty().set(true);
        form.submit(done::add);
        assertThat(done).isEmpty();
    }

    @Test
    void foreseesWhatTheAnswersWouldDo() {
        ApproveForm form = form("Mail relay");
        Outlook outlook = new Outlook(desk.tasks);
        form.foresee(outlook, new Rehearsals(desk.model));
        assertThat(Objects.requireNonNull(outlook.foreseenProperty().get())
                        .rehearsal()
                        .mayImport())
                .isEmpty();

        choose(form.people(), "Billing engineers", GrantLevel.IMPORT);
        choose(form.people(), "On call", GrantLevel.VIEW);
        form.everywhere().globalProperty().set(true);

        Foreseen foreseen = Objects.requireNonNull(outlook.foreseenProperty().get());
        assertThat(foreseen.rehearsal().mayImport()).hasSize(14);
        assertThat(foreseen.rehearsal().maySee()).hasSize(23);
        assertThat(foreseen.rehearsal().conclusion()).contains("It applies to every workload at once.");
    }

    @Test
    void decidesOnceHoweverOftenItIsSubmitted() {
        ApproveForm form = form("Mail relay");
        form.people().nobodyYetProperty().set(true);
        form.submit(done::add);
        form.submit(done::add);
        assertThat(done).hasSize(1);
        assertThat(desk.model.entries()).hasSize(1);
    }
}
