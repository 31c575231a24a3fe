package io.sluice.console.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateFormTest {
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000002");

    private final Desk desk = new Desk();
    private final Opening opening = new Opening(desk.picker());
    private final List<OutboxEntry> done = new ArrayList<>();

    private ProposalForm form(String address, TaskExecutor briefing) {
        ProposalForm form = new ProposalForm(
                ID,
                desk.review.drafts().choices(),
                desk.review.drafts(),
                new Submission(desk.decisions, desk.tasks),
                opening,
                briefing);
        form.route().one().address().field().valueProperty().set(address);
        form.route().one().ports().field().valueProperty().set("443");
        form.wording().name().valueProperty().set("Tax rates");
        form.wording().justification().valueProperty().set("Invoices need the rates of the day.");
        return form;
    }

    private ProposalForm form(String address) {
        return form(address, desk.tasks);
    }

    private void importing(String group) {
        opening.people().choose(new Candidate(desk.id(group), Principal.Type.GROUP, group, 14), GrantLevel.IMPORT);
    }

    @Test
    void opensTheRouteAtOnceBoundToTheBriefOnScreen() {
        ProposalForm form = form("rates.tax.example");
        importing("Billing engineers");

        form.submit(done::add);

        Act.Create create = (Act.Create) done.getFirst().command().act();
        assertThat(create.grants()).containsExactly(new GrantTo(desk.id("Billing engineers"), GrantLevel.IMPORT));
        assertThat(create.nobodyYet()).isFalse();
        assertThat(create.global()).isFalse();
        assertThat(create.reason()).isNull();
        assertThat(done.getFirst().command().evidence()).startsWith("e1:");
        assertThat(Objects.requireNonNull(done.getFirst().command().seen()).text())
                .contains("rates.tax.example:443");
        EgressPolicy made = desk.model.read(view -> view.policy(ID).orElseThrow());
        assertThat(made.state()).isEqualTo(PolicyState.ACTIVE);
    }

    @Test
    void hasNoSilentDefaultOfWhoGetsIt() {
        ProposalForm form = form("rates.tax.example");
        form.submit(done::add);
        assertThat(opening.peopleMessageProperty().get()).contains("nobody yet").contains("R10");
        assertThat(done).isEmpty();
        opening.people().nobodyYetProperty().set(true);
        assertThat(opening.peopleMessageProperty().get()).isEmpty();
        form.submit(done::add);
        assertThat(((Act.Create) done.getFirst().command().act()).nobodyYet()).isTrue();
    }

    @Test
    void asksWhyBesideAnActivePolicy() {
        ProposalForm form = form("api.stripe.com");
        opening.people().nobodyYetProperty().set(true);
        assertThat(Objects.requireNonNull(opening.besideProperty().get()).name())
                .isEqualTo("Stripe API");
        form.submit(done::add);
        assertThat(opening.reason().messageProperty().get()).contains("reason is required");
        assertThat(done).isEmpty();
        opening.reason().valueProperty().set("The other one is closed next week.");
        form.submit(done::add);
        assertThat(((Act.Create) done.getFirst().command().act()).reason())
                .isEqualTo("The other one is closed next week.");
    }

    @Test
    void isGlobalOnlyIfTheDestinationWasTyped() {
        ProposalForm form = form("rates.tax.example");
        opening.people().nobodyYetProperty().set(true);
        opening.everywhere().globalProperty().set(true);
        opening.everywhere().typed().valueProperty().set("rates.tax.example");
        form.submit(done::add);
        assertThat(opening.everywhere().typed().messageProperty().get())
                .contains("Type rates.tax.example:443, exactly");
        assertThat(done).isEmpty();
        opening.everywhere().typed().valueProperty().set("rates.tax.example:443");
        form.submit(done::add);
        assertThat(((Act.Create) done.getFirst().command().act()).global()).isTrue();
    }

    @Test
    void waitsForTheBriefOnWhatIsWrittenNow() {
        LaterTasks later = new LaterTasks();
        ProposalForm form = form("rates.tax.example", later);
        opening.people().nobodyYetProperty().set(true);
        form.submit(done::add);
        assertThat(form.messageProperty().get()).contains("still being worked out");
        assertThat(done).isEmpty();
        later.runNewest();
        form.submit(done::add);
        assertThat(form.messageProperty().get()).isEmpty();
        assertThat(done).hasSize(1);
    }

    @Test
    void isFilledWithWhatWasNotAccepted() {
        ProposalForm form = form("rates.tax.example");
        opening.people().nobodyYetProperty().set(true);
        form.purpose().projectProperty().set(form.purpose().projects().getFirst());
        form.submit(done::add);
        Act.Draft draft = ((Act.Create) done.getFirst().command().act()).draft();
        ProposalForm again = form("x");
        again.fill(draft);
        assertThat(Objects.requireNonNull(again.briefProperty().get()).draft()).isEqualTo(draft);
    }
}
