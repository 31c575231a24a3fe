package io.sluice.console.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.DraftFile.Instead;
import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.egress.Act;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several destinations in one form: each line checked, nothing sent before all are in order, one request of them. */
class DestinationListTest {
    private final Desk desk = new Desk("Billing engineer");
    private final List<OutboxEntry> done = new ArrayList<>();
    private final ProposalForm form = form();
    private final DestinationList list = form.route().list();

    @BeforeEach
    void editsTheProjects() {
        UUID person = desk.id("Billing engineer");
        desk.model.arrive(desk.review.drafts().choices().projects().stream()
                .map(project -> new ProjectEditor(project.id(), person, false))
                .toList());
    }

    private ProposalForm form() {
        return new ProposalForm(
                UUID.fromString("019ab000-0000-7000-8000-000000000003"),
                desk.review.drafts().choices(),
                desk.review.drafts(),
                new Submission(desk.decisions, desk.tasks),
                null,
                desk.tasks);
    }

    private List<String> said() {
        return list.linesProperty().get().stream()
                .map(line -> line.destination()
                                .valid()
                                .map(Object::toString)
                                .orElseGet(() -> line.destination()
                                        .invalid()
                                        .map(Violation::rule)
                                        .map(Rule::name)
                                        .orElse(""))
                        + (line.twin() > 0 ? " as line " + line.twin() : ""))
                .toList();
    }

    private List<Act.Draft> proposed() {
        return desk.model.entries().stream()
                .map(entry -> ((Act.Propose) entry.command().act()).draft())
                .toList();
    }

    @Test
    void readsEveryWayToWriteADestinationAndChecksEachLine() {
        list.add("""
            rates.tax.example 8443
            10.1.2.3/8,443
            {"address":"rates.tax.example","ports":"8443"}
            *.tax.example 443
            host
            """);
        assertThat(said())
                .containsExactly("rates.tax.example:8443", "R1", "rates.tax.example:8443 as line 1", "R1", "R1");
    }

    @Test
    void sendsNothingUntilEveryLineIsInOrder() {
        list.add("rates.tax.example 8443\n10.1.2.3/8 443\nrates.tax.example 8443");
        form.wording().justification().valueProperty().set("Invoices need them.");
        form.submit(done::add);
        assertThat(done).isEmpty();
        assertThat(list.messageProperty().get()).startsWith("2 lines cannot be proposed");

        list.take(1, "10.0.0.0/8");
        form.submit(done::add);
        assertThat(done).isEmpty();
        assertThat(list.messageProperty().get()).startsWith("1 line cannot be proposed");

        list.removeWrong();
        form.submit(done::add);
        assertThat(done).hasSize(1);
        assertThat(proposed())
                .map(draft -> draft.destination().toString())
                .containsExactly("rates.tax.example:8443", "10.0.0.0/8:443");
    }

    @Test
    void becomesOneRequestWithTheFieldsOfAllAndANameForEach() {
        list.add("rates.tax.example 8443\nrates.tax.example 443\n192.0.2.1 443");
        assertThat(form.wording().name().value()).isEqualTo("{address}:{ports}");
        form.wording().name().valueProperty().set("Tax {address}");
        form.wording().justification().valueProperty().set("Invoices need them.");
        form.route().sni().verifyProperty().set(false);
        form.route().sni().reason().valueProperty().set("FTPS");
        form.purpose().projectProperty().set(form.purpose().projects().getFirst());

        form.submit(done::add);

        assertThat(proposed())
                .map(draft -> draft.origin().request())
                .doesNotContainNull()
                .hasSize(3);
        assertThat(proposed())
                .map(draft -> draft.origin().request())
                .containsOnly(proposed().getFirst().origin().request());
        assertThat(proposed())
                .map(draft -> draft.words().name())
                .containsExactly("Tax rates.tax.example", "Tax rates.tax.example", "Tax 192.0.2.1");
        assertThat(proposed()).map(draft -> draft.sni().on()).containsExactly(true, false, false);
        assertThat(proposed()).allMatch(draft -> Objects.equals(draft.origin().project(), desk.id("Billing")));
        assertThat(desk.model.entries().stream()
                        .map(entry -> entry.command().policy())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void pointsToTheIdenticalPolicyThatCouldBeImportedAndLeavesTheChoice() {
        list.add("api.stripe.com 443\nrates.tax.example 8443");
        Instead existing =
                Objects.requireNonNull(list.linesProperty().get().getFirst().existing());
        assertThat(existing.policy().name()).isEqualTo("Stripe API");
        assertThat(list.linesProperty().get().getLast().existing()).isNull();
        assertThat(list.linesProperty().get().getFirst().wrong()).isFalse();
    }

    @Test
    void asksForAgentsWhereALineSaysSoOrTheFormDoes() {
        list.add("""
            rates.tax.example 8443
            {"address":"erp.plant.example","ports":"443","kind":"AGENT_PROXY"}
            """);
        assertThat(form.route().throughAgents()).isTrue();
        form.wording().justification().valueProperty().set("Invoices need them.");
        form.submit(done::add);
        assertThat(form.route().agents().messageProperty().get()).contains("one or more agents");
        form.route().agents().choose(form.route().agents().known().getFirst().id(), true);
        form.submit(done::add);
        assertThat(proposed()).map(Act.Draft::kind).containsExactly(PolicyKind.DIRECT, PolicyKind.AGENT_PROXY);
        assertThat(proposed().getFirst().agents()).isEmpty();
        list.clear();
        list.add("10.0.0.0/8 443\nb.example 443");
        form.route().kindProperty().set(PolicyKind.AGENT_PROXY);
        assertThat(said()).containsExactly("R4", "b.example:443");
    }

    @Test
    void briefsTheSelectedLine() {
        list.add("rates.tax.example 8443\napi.stripe.com 443\nwrong");
        assertThat(Objects.requireNonNull(form.briefProperty().get()).draft().destination())
                .hasToString("rates.tax.example:8443");
        list.selectedProperty().set(1);
        assertThat(Objects.requireNonNull(form.briefProperty().get()).draft().destination())
                .hasToString("api.stripe.com:443");
        list.selectedProperty().set(2);
        assertThat(Objects.requireNonNull(form.briefProperty().get()).draft().destination())
                .hasToString("rates.tax.example:8443");
    }

    @Test
    void movesAPortBehindAnAddressWhereItBelongs() {
        list.add("rates.tax.example:8443\nb.example 443");
        list.take(0, "rates.tax.example");
        assertThat(said()).containsExactly("rates.tax.example:8443", "b.example:443");
    }

    @Test
    void takesNoMoreThanOfficersCanDecide() {
        String many = IntStream.rangeClosed(0, DestinationList.MOST)
                .mapToObj(i -> "h" + i + ".example 443")
                .collect(Collectors.joining("\n"));
        list.add(many);
        assertThat(list.active()).isFalse();
        assertThat(list.messageProperty().get()).contains("101", "at most 100");
        list.add(" \n# nothing\n");
        assertThat(list.messageProperty().get()).contains("no destination in it");
    }

    @Test
    void anAddressAloneIsNoList() {
        assertThat(DestinationList.several("a.example 443\n\n")).isFalse();
        assertThat(DestinationList.several("a.example 443\nb.example 443")).isTrue();
    }

    @Test
    void isKeptWithTheDraft() {
        Map<String, String> kept = new HashMap<>();
        new KeptDraft(new Settings(new HeldSettings(kept)), "propose", form);
        list.add("""
            rates.tax.example 8443
            "a""b.example",443
            {"address":"erp.example","ports":"1","kind":"AGENT_PROXY"}\
            """);
        form.wording().name().valueProperty().set("Tax {ports}");
        form.purpose().workloadProperty().set(form.purpose().workloads().getFirst());
        ProposalForm again = form();
        KeptDraft draft = new KeptDraft(new Settings(new HeldSettings(kept)), "propose", again);
        assertThat(again.route().list().linesProperty().get())
                .isEqualTo(list.linesProperty().get());
        assertThat(again.wording().name().value()).isEqualTo("Tax {ports}");
        assertThat(again.purpose().workloadProperty().get())
                .isEqualTo(form.purpose().workloadProperty().get());
        draft.discard();
        assertThat(again.route().list().active()).isFalse();
        assertThat(again.purpose().workloadProperty().get()).isNull();
    }

    @Test
    void takesInWhatWasPastedAndNotAddedButSendsItOnlyOnceItWasSeen() {
        form.route().one().address().field().valueProperty().set("rates.tax.example");
        form.route().one().ports().field().valueProperty().set("8443");
        form.wording().name().valueProperty().set("Tax rates");
        form.wording().justification().valueProperty().set("Invoices need them.");
        list.pastedProperty().set("a.tax.example 8443\nb.tax.example 8443");

        form.submit(done::add);

        assertThat(done).isEmpty();
        assertThat(said()).containsExactly("rates.tax.example:8443", "a.tax.example:8443", "b.tax.example:8443");
        assertThat(list.messageProperty().get()).contains("3 destinations", "nothing was sent yet");
        assertThat(list.pastedProperty().get()).isEmpty();
        assertThat(form.route().one().address().value()).isEmpty();
        form.submit(done::add);
        assertThat(proposed()).hasSize(3);
    }

    @Test
    void keepsWhatWasPastedWhereItCannotBeAdded() {
        list.pastedProperty().set("# nothing");
        form.submit(done::add);
        assertThat(list.pastedProperty().get()).isEqualTo("# nothing");
        assertThat(list.messageProperty().get()).contains("no destination in it");
        Map<String, String> kept = new HashMap<>();
        new KeptDraft(new Settings(new HeldSettings(kept)), "propose", form);
        list.pastedProperty().set("a.tax.example 8443");
        ProposalForm again = form();
        new KeptDraft(new Settings(new HeldSettings(kept)), "propose", again);
        assertThat(again.route().list().pastedProperty().get()).isEqualTo("a.tax.example 8443");
    }

    private List<String> worst() {
        return list.linesProperty().get().stream()
                .map(line -> line.worst()
                        .map(found -> found.severity() + " " + found.id())
                        .orElse(""))
                .toList();
    }

    @Test
    void saysOfEachLineWhatWeighsMostAgainstIt() {
        list.add("xn--80ak6aa92e.com 443\n1.2.3.4 1-65535\napi.openweathermap.org 443\nhost");
        assertThat(worst()).containsExactly("CRITICAL F-LOOKALIKE", "WARNING F-ALL-PORTS", "", "");
        list.clear();
        list.add("api.openweathermap.org 443\napi.openweathermap.org 8443");
        assertThat(worst()).containsExactly("", "");
        form.route().sni().verifyProperty().set(false);
        assertThat(worst()).containsExactly("WARNING F-SNI-OFF", "");
    }

    @Test
    void callsNoLineInOrderBeforeItWasLookedAt() {
        LaterTasks later = new LaterTasks();
        DestinationList slow = new ProposalForm(
                        UUID.fromString("019ab000-0000-7000-8000-000000000004"),
                        desk.review.drafts().choices(),
                        desk.review.drafts(),
                        new Submission(desk.decisions, desk.tasks),
                        null,
                        later)
                .route()
                .list();
        slow.add("1.2.3.4 1-65535");
        assertThat(slow.linesProperty().get().getFirst().findings()).isNull();
        later.runAll();
        assertThat(slow.linesProperty().get().getFirst().worst()).isPresent();
        assertThat(later.unhandled()).isEmpty();
    }

    @Test
    void isTakenBackTogether() {
        list.add("rates.tax.example 8443\nb.example 443");
        form.wording().justification().valueProperty().set("Invoices need them.");
        form.submit(done::add);
        assertThat(desk.decisions.together(done.getFirst())).hasSize(2);
    }
}
