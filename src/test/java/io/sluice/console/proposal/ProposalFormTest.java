package io.sluice.console.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.DraftFile;
import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Fx;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.egress.Act;
import io.sluice.egress.Agent;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalFormTest {
    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private final Desk desk = new Desk("Billing engineer");
    private final List<OutboxEntry> done = new ArrayList<>();
    private final Map<String, String> kept = new HashMap<>();

    @BeforeEach
    void editsTheProjects() {
        UUID person = desk.id("Billing engineer");
        desk.model.arrive(desk.review.drafts().choices().projects().stream()
                .map(project -> new ProjectEditor(project.id(), person, false))
                .toList());
    }

    private ProposalForm form() {
        return form(desk.tasks);
    }

    private ProposalForm form(TaskExecutor briefing) {
        return new ProposalForm(
                ID,
                desk.review.drafts().choices(),
                desk.review.drafts(),
                new Submission(desk.decisions, desk.tasks),
                null,
                briefing);
    }

    private static void destination(ProposalForm form, String address, String ports) {
        form.route().one().address().field().valueProperty().set(address);
        form.route().one().ports().field().valueProperty().set(ports);
    }

    private static void words(ProposalForm form) {
        form.wording().name().valueProperty().set("Tax rates");
        form.wording().justification().valueProperty().set("Invoices need the rates of the day.");
    }

    private static DraftFile brief(ProposalForm form) {
        return Objects.requireNonNull(form.briefProperty().get());
    }

    @Test
    void proposesWhatIsWritten() {
        ProposalForm form = form();
        destination(form, "rates.tax.example", "8443");
        words(form);
        form.purpose().projectProperty().set(form.purpose().projects().getFirst());

        form.submit(done::add);

        Act.Draft draft = new Act.Draft(
                PolicyKind.DIRECT,
                Destination.parse("rates.tax.example", "8443").orThrow(),
                List.of(),
                new Words("Tax rates", "", "Invoices need the rates of the day."),
                SniVerification.ON,
                new Origin(null, desk.id("Billing"), null));
        assertThat(done.getFirst().command().act()).isEqualTo(new Act.Propose(draft));
        assertThat(done.getFirst().command().base()).isZero();
        EgressPolicy made = desk.model.read(view -> view.policy(ID).orElseThrow());
        assertThat(made.state()).isEqualTo(PolicyState.PENDING_APPROVAL);
        assertThat(made.proposer()).isEqualTo(desk.id("Billing engineer"));
        assertThat(done.getFirst().base()).containsExactly(made);
    }

    @Test
    void saysEverythingThatIsMissingAtOnceAndNothingBefore() {
        ProposalForm form = form();
        form.wording().name().leave();
        assertThat(form.wording().name().messageProperty().get()).isEmpty();

        form.submit(done::add);

        assertThat(form.route().one().address().field().messageProperty().get())
                .contains("An address is missing")
                .contains("R1");
        assertThat(form.route().one().ports().field().messageProperty().get()).contains("R2");
        assertThat(form.wording().name().messageProperty().get()).contains("name is required");
        assertThat(form.wording().justification().messageProperty().get()).contains("justification is required");
        assertThat(form.wording().description().messageProperty().get()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void suggestsWhatWouldBeAccepted() {
        ProposalForm form = form();
        destination(form, "10.1.2.3/8", "443");
        assertThat(form.route().one().address().suggestionsProperty().get()).isEmpty();
        form.route().one().address().field().leave();
        assertThat(form.route().one().address().suggestionsProperty().get())
                .containsExactlyInAnyOrder("10.0.0.0/8", "10.1.2.3/32");

        form.route().one().takeAddress("10.0.0.0/8");

        assertThat(form.route().one().address().field().messageProperty().get()).isEmpty();
        assertThat(form.route().one().address().suggestionsProperty().get()).isEmpty();
        assertThat(brief(form).draft().destination()).hasToString("10.0.0.0/8:443");
    }

    @Test
    void putsThePortBehindAnAddressWhereItBelongs() {
        ProposalForm form = form();
        form.route().one().address().field().valueProperty().set("api.stripe.com:8443");
        form.route().one().address().field().leave();
        form.route()
                .one()
                .takeAddress(
                        form.route().one().address().suggestionsProperty().get().getFirst());
        assertThat(form.route().one().address().value()).isEqualTo("api.stripe.com");
        assertThat(form.route().one().ports().value()).isEqualTo("8443");
    }

    @Test
    void checksThePortsTooOnceASuggestionForTheAddressIsTaken() {
        ProposalForm form = form();
        destination(form, "https://api.stripe.com", "443-444");
        form.route().one().address().field().leave();

        form.route()
                .one()
                .takeAddress(
                        form.route().one().address().suggestionsProperty().get().getFirst());

        assertThat(form.route().one().ports().field().messageProperty().get()).contains("exactly one port");
        assertThat(form.route().one().ports().suggestionsProperty().get()).contains("443");
    }

    @Test
    void takesOnePortForANameAndSaysSoWhenTheAddressBecomesOne() {
        ProposalForm form = form();
        destination(form, "10.0.0.0/8", "80-81");
        form.route().one().ports().field().leave();
        assertThat(form.route().one().ports().field().messageProperty().get()).isEmpty();
        form.route().one().address().field().valueProperty().set("api.stripe.com");
        form.submit(done::add);
        assertThat(form.route().one().ports().field().messageProperty().get()).contains("exactly one port");
        assertThat(form.route().one().ports().suggestionsProperty().get()).containsExactly("80", "81");
        form.route().one().address().field().valueProperty().set("10.0.0.0/8");
        assertThat(form.route().one().ports().field().messageProperty().get()).isEmpty();
    }

    @Test
    void asksAboutServerNamesOnlyOnPort443AndWhyTheyAreNotVerified() {
        ProposalForm form = form();
        destination(form, "ftp.example.net", "21");
        assertThat(form.route().sni().matters()).isFalse();
        form.route().one().ports().field().valueProperty().set("443");
        assertThat(form.route().sni().matters()).isTrue();
        words(form);
        form.route().sni().verifyProperty().set(false);
        form.submit(done::add);
        assertThat(form.route().sni().reason().messageProperty().get())
                .contains("Say why SNI verification is switched off");
        assertThat(done).isEmpty();
        form.route().sni().reason().valueProperty().set("FTPS runs on this port.");
        form.submit(done::add);
        assertThat(((Act.Propose) done.getFirst().command().act()).draft().sni())
                .isEqualTo(SniVerification.off("FTPS runs on this port."));
    }

    @Test
    void anAgentProxyNeedsANameAndAgents() {
        ProposalForm form = form();
        destination(form, "10.20.4.0/24", "8443");
        words(form);
        form.route().kindProperty().set(PolicyKind.AGENT_PROXY);
        form.submit(done::add);
        assertThat(form.route().one().address().field().messageProperty().get())
                .contains("takes a DNS name")
                .contains("R4");
        assertThat(form.route().agents().messageProperty().get()).contains("one or more agents");
        form.route().one().address().field().valueProperty().set("erp.plant-west.example");
        Agent healthy = form.route().agents().known().getFirst();
        form.route().agents().choose(healthy.id(), true);
        assertThat(form.route().agents().messageProperty().get()).isEmpty();

        form.submit(done::add);

        assertThat(((Act.Propose) done.getFirst().command().act()).draft().agents())
                .containsExactly(healthy.id());
    }

    @Test
    void pointsToTheIdenticalPolicyThatCouldBeImported() {
        ProposalForm form = form();
        assertThat(form.briefProperty().get()).isNull();
        destination(form, "api.stripe.com", "443");
        DraftFile.Instead instead = Objects.requireNonNull(brief(form).instead());
        assertThat(instead.policy().name()).isEqualTo("Stripe API");
        assertThat(instead.identical()).isTrue();
        assertThat(instead.importable()).isTrue();
        destination(form, "github.com", "443");
        assertThat(Objects.requireNonNull(brief(form).instead()).importable()).isFalse();
        destination(form, "10.20.4.0/24", "1521");
        assertThat(Objects.requireNonNull(brief(form).instead()).identical()).isFalse();
        form.route().one().ports().field().valueProperty().set("1521-1522");
        assertThat(brief(form).instead()).isNull();
        form.route().one().ports().field().valueProperty().set("0");
        assertThat(form.briefProperty().get()).isNull();
    }

    @Test
    void whoMayImportTheIdenticalPolicyIsToldToImportIt() {
        ProposalForm form = form();
        destination(form, "api.stripe.com", "443");
        assertThat(said(form)).contains("import it into your workload").doesNotContain("ask for Import");
        destination(form, "github.com", "443");
        assertThat(said(form)).contains("ask for Import");
    }

    private String said(ProposalForm form) {
        return Fx.call(() -> new BriefPane(form.briefProperty(), new Times(desk.clock), false)
                .lookupAll(".callout-why").stream()
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void speaksOfWhatIsFoundToTheOneWhoWritesIt() {
        ProposalForm form = form();
        destination(form, "169.254.169.254", "80");
        assertThat(brief(form).findings())
                .isNotEmpty()
                .noneMatch(found -> found.why().contains("Deny"))
                .noneMatch(found -> found.id().startsWith("F-JUSTIFICATION"));
        form.wording().justification().valueProperty().set("needed");
        assertThat(brief(form).findings())
                .filteredOn(found -> found.id().equals("F-JUSTIFICATION"))
                .singleElement()
                .satisfies(found -> assertThat(found.why()).doesNotContain("Request changes"));
        destination(form, "api.openweathermap.org", "443");
        form.route().sni().verifyProperty().set(false);
        assertThat(brief(form).findings())
                .anyMatch(found -> found.id().equals("F-SNI-OFF") && found.why().equals("No reason is given."));
    }

    @Test
    void tellsWhoMaySharePoliciesNotToAskForIt() {
        ProposalForm form = form();
        destination(form, "api.stripe.com", "443");
        assertThat(Objects.requireNonNull(brief(form).instead()).shareable()).isFalse();
        Desk officers = new Desk();
        ProposalForm officer = new ProposalForm(
                ID,
                officers.review.drafts().choices(),
                officers.review.drafts(),
                new Submission(officers.decisions, officers.tasks),
                null,
                officers.tasks);
        destination(officer, "api.stripe.com", "443");
        assertThat(Objects.requireNonNull(brief(officer).instead()).shareable()).isTrue();
    }

    @Test
    void dropsABriefThatComesTooLate() {
        LaterTasks later = new LaterTasks();
        ProposalForm form = form(later);
        destination(form, "api.stripe.com", "443");
        form.route().one().address().field().valueProperty().set("api.paypal.com");
        later.runNewest();
        later.runOldest();
        assertThat(brief(form).draft().destination()).hasToString("api.paypal.com:443");
        assertThat(later.unhandled()).isEmpty();
    }

    @Test
    void keepsTheDraftUntilItIsSentOrThrownAway() {
        Settings settings = new Settings(new HeldSettings(kept));
        ProposalForm form = form();
        new KeptDraft(settings, "propose", form);
        destination(form, "erp.plant-west.example", "443");
        words(form);
        form.route().kindProperty().set(PolicyKind.AGENT_PROXY);
        form.route().agents().choose(form.route().agents().known().getLast().id(), true);
        form.route().sni().verifyProperty().set(false);
        form.route().sni().reason().valueProperty().set("SFTP");
        form.purpose().projectProperty().set(form.purpose().projects().getLast());

        ProposalForm again = form();
        KeptDraft draft = new KeptDraft(new Settings(new HeldSettings(kept)), "propose", again);
        assertThat(brief(again).draft()).isEqualTo(brief(form).draft());
        assertThat(again.route().sni().chosen()).isEqualTo(SniVerification.off("SFTP"));

        draft.discard();
        assertThat(again.route().one().address().value()).isEmpty();
        assertThat(again.route().agents().ids()).isEmpty();
        ProposalForm anew = form();
        new KeptDraft(new Settings(new HeldSettings(kept)), "propose", anew);
        assertThat(anew.route().kindProperty().get()).isEqualTo(PolicyKind.DIRECT);
        assertThat(anew.wording().name().value()).isEmpty();
        assertThat(anew.route().sni().verifyProperty().get()).isTrue();
        assertThat(anew.purpose().projectProperty().get()).isNull();
    }

    @Test
    void onlyManagersMayCreate() {
        assertThat(desk.review.drafts().objection(Operation.PROPOSE)).isEmpty();
        assertThat(desk.review.drafts().objection(Operation.CREATE))
                .hasValueSatisfying(refused -> assertThat(refused.reason()).contains("Manage network egress"));
        assertThat(new Desk("Officer").review.drafts().objection(Operation.CREATE))
                .isEmpty();
    }
}
