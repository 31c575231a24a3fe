package io.sluice.console.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Submission;
import io.sluice.egress.Act;
import io.sluice.egress.Origin;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Workload;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a policy is for, and what it replaces. */
class PurposeTest {
    private final Desk desk = new Desk("Billing engineer");
    private final List<OutboxEntry> done = new ArrayList<>();
    private final ProposalForm form = form();
    private final Purpose purpose = form.purpose();

    @BeforeEach
    void editsTheProjects() {
        UUID person = desk.id("Billing engineer");
        desk.model.arrive(desk.review.drafts().choices().projects().stream()
                .map(project -> new ProjectEditor(project.id(), person, false))
                .toList());
    }

    private ProposalForm form() {
        return new ProposalForm(
                UUID.fromString("019ab000-0000-7000-8000-000000000004"),
                desk.review.drafts().choices(),
                desk.review.drafts(),
                new Submission(desk.decisions, desk.tasks),
                null,
                desk.tasks);
    }

    @Test
    void aSourceBringsItsProjectAndAnotherProjectTakesItOut() {
        Workload source = purpose.workloads().getFirst();
        purpose.workloadProperty().set(source);
        assertThat(Objects.requireNonNull(purpose.projectProperty().get()).id()).isEqualTo(source.project());
        assertThat(purpose.workloads()).allMatch(each -> each.project().equals(source.project()));
        purpose.projectProperty()
                .set(purpose.projects().stream()
                        .filter(each -> !each.id().equals(source.project()))
                        .findFirst()
                        .orElseThrow());
        assertThat(purpose.workloadProperty().get()).isNull();
    }

    @Test
    void goesWithTheProposalAndIsShownWithItsDetails() {
        Workload source = purpose.workloads().getFirst();
        purpose.workloadProperty().set(source);
        form.route().one().address().field().valueProperty().set("rates.tax.example");
        form.route().one().ports().field().valueProperty().set("8443");
        form.wording().name().valueProperty().set("Tax rates");
        form.wording().justification().valueProperty().set("Invoices need them.");
        purpose.replaced().searchProperty().set("stripe");
        purpose.replaced().choose(purpose.replaced().foundProperty().get().getFirst());
        form.submit(done::add);
        Origin origin = ((Act.Propose) done.getFirst().command().act()).draft().origin();
        assertThat(origin).isEqualTo(new Origin(null, source.project(), source.id(), desk.id("Stripe API")));
        assertThat(desk.files
                        .read(done.getFirst().command().policy())
                        .orElseThrow()
                        .project())
                .endsWith(" · " + source.name());
        ProposalForm again = form();
        again.fill(((Act.Propose) done.getFirst().command().act()).draft());
        assertThat(again.purpose().origin(null)).isEqualTo(origin);
        assertThat(Objects.requireNonNull(
                                again.purpose().replaced().policyProperty().get())
                        .name())
                .isEqualTo("Stripe API");
    }

    @Test
    void searchesPoliciesByNameAndDestination() {
        Replaced replaced = purpose.replaced();
        replaced.searchProperty().set("API.STRIPE");
        assertThat(replaced.foundProperty().get()).map(item -> item.name()).contains("Stripe API");
        replaced.searchProperty().set(" ");
        assertThat(replaced.foundProperty().get()).isEmpty();
        replaced.searchProperty().set("stripe");
        replaced.choose(replaced.foundProperty().get().getFirst());
        assertThat(replaced.searchProperty().get()).isEmpty();
        replaced.clear();
        assertThat(purpose.origin(null)).isEqualTo(Origin.NONE);
    }
}
