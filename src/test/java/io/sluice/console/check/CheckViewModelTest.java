package io.sluice.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.LaterTasks;
import io.sluice.console.check.Answer.Target;
import io.sluice.console.review.WorkloadFiles;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.UiThread;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Rule;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckViewModelTest {
    private final Desk desk = new Desk();
    private final CheckViewModel model = model(desk, desk.tasks);

    private static CheckViewModel model(Desk desk, TaskExecutor tasks) {
        CheckViewModel model = new CheckViewModel(new Workloads(desk.model), new Checks(desk.model), desk.model, tasks);
        model.attach();
        return model;
    }

    private void ask(String workload, String target) {
        model.finder().wordsProperty().set(workload);
        assertThat(model.finder().choose()).isTrue();
        model.targetProperty().set(target);
    }

    private Answer.Of answer() {
        return model.answered().orElseThrow();
    }

    private Target.Checked checked() {
        return (Target.Checked) answer().target();
    }

    private List<String> names() {
        return model.finder().found().stream().map(WorkloadChoice::name).toList();
    }

    @Test
    void answersWithTheWholeChainAsSoonAsBothAreNamed() {
        ask("Invoice", "api.stripe.com:443");

        assertThat(checked().check().allowed()).isTrue();
        assertThat(checked().check().chain()).extracting(Link::rule).contains(Rule.R7, Rule.R3);
        assertThat(checked().decisive().orElseThrow().sentence()).contains("“Stripe API”");
        assertThat(checked().policies()).containsEntry(desk.id("Stripe API"), "Stripe API");
        assertThat(answer().admission().admitted()).isTrue();
        assertThat(answer().undelivered()).isFalse();
    }

    @Test
    void followsEveryLetterOfTheAddress() {
        ask("Invoice", "api.stripe.com:44");
        assertThat(checked().check().allowed()).isFalse();
        model.targetProperty().set("api.stripe.com:443");
        assertThat(checked().check().allowed()).isTrue();
    }

    @Test
    void namesThePoliciesThatStopAWorkloadFromRunning() {
        ask("Vehicle", "");

        assertThat(answer().admission().blockers())
                .extracting(Admission.Blocker::id)
                .containsExactly(desk.id("Carrier SFTP"));
        assertThat(answer().target()).isEqualTo(new Target.NotAsked());
        model.targetProperty().set("sftp.logistics.example:22");
        assertThat(checked().decisive().orElseThrow().sentence()).contains("“Carrier SFTP”", "revoked");
    }

    @Test
    void finishesTheAddressBeforeItSaysThatOneIsWrong() {
        ask("Invoice", "api.stripe.com");
        assertThat(answer().target()).isInstanceOf(Target.Unfinished.class);
        model.finish();
        assertThat(answer().target()).isInstanceOf(Target.Invalid.class);
        model.targetProperty().set("api.stripe.com:");
        assertThat(answer().target()).isInstanceOf(Target.Unfinished.class);
    }

    @ParameterizedTest
    @CsvSource({"10.20.4.1/16:1521, R1", "api.stripe.com:70000, R2", "api.stripe.com:0443, R2", "*.stripe.com:443, R1"})
    void refusesWhatIsNoHostAndPort(String written, Rule rule) {
        ask("Store sales", written);
        assertThat(answer().target())
                .isInstanceOfSatisfying(
                        Target.Invalid.class,
                        invalid -> assertThat(invalid.violation().rule()).isEqualTo(rule));
    }

    @Test
    void suggestsOnlyWhatIsAHostAndAPort() {
        ask("Store sales", "10.20.4.1/16:1521");
        assertThat(((Target.Invalid) answer().target()).suggestions()).containsExactly("10.20.4.1/32:1521");
        model.targetProperty().set("api.stripe.com:0443");
        assertThat(((Target.Invalid) answer().target()).suggestions()).containsExactly("api.stripe.com:443");
        model.targetProperty().set("10.20.0.0/16:1521");
        assertThat(((Target.Invalid) answer().target()).suggestions()).isEmpty();
    }

    @Test
    void asksForTheWorkloadIfOnlyTheAddressIsNamed() {
        model.targetProperty().set("api.stripe.com:443");
        assertThat(model.answerProperty().get())
                .isInstanceOfSatisfying(
                        Answer.NoWorkload.class,
                        none -> assertThat(none.target()).isInstanceOf(Target.Named.class));
    }

    @Test
    void answersNobodyFromWhomPoliciesAreHidden() {
        CheckViewModel theirs = model(new Desk("Billing engineer"), desk.tasks);
        theirs.targetProperty().set("api.stripe.com:443");
        assertThat(theirs.answerProperty().get()).isEqualTo(new Answer.NotPermitted());
    }

    @Test
    void findsWorkloadsByNameAndProject() {
        model.finder().wordsProperty().set("im");
        assertThat(names()).containsExactly("Image build", "Weather import");
        model.finder().wordsProperty().set("BILLING card");
        assertThat(names()).containsExactly("Card settlements");
        model.finder().wordsProperty().set("fleet");
        assertThat(names()).containsExactly("Vehicle positions", "Workshop orders");
        model.finder().wordsProperty().set(" ");
        assertThat(names()).isEmpty();
        model.finder().offer();
        assertThat(names()).hasSize(WorkloadFinder.OFFERED).isSorted();
    }

    @Test
    void theSelectionGoesRound() {
        model.finder().wordsProperty().set("billing");
        assertThat(names()).hasSize(4);
        model.finder().previous();
        assertThat(model.finder().selectedProperty().get()).isEqualTo(3);
        model.finder().next();
        assertThat(model.finder().selectedProperty().get()).isZero();
        model.finder().next();
        model.finder().choose();
        assertThat(model.finder().chosenProperty().get())
                .isNotNull()
                .extracting(WorkloadChoice::name)
                .isEqualTo("Dunning letters");
        assertThat(names()).isEmpty();
    }

    @Test
    void anotherWordAsksAnew() {
        ask("Invoice", "api.stripe.com:443");
        model.finder().wordsProperty().set("Invoice export (Billin");
        assertThat(model.finder().chosenProperty().get()).isNull();
        assertThat(model.answered()).isEmpty();
        assertThat(names()).containsExactly("Invoice export");
    }

    @Test
    void aWholeNameChoosesItsWorkloadWhenItIsLeft() {
        model.finder().wordsProperty().set("invoice export");
        model.finder().leave();
        assertThat(model.finder().wordsProperty().get()).isEqualTo("Invoice export (Billing)");
        assertThat(answer().workload().name()).isEqualTo("Invoice export");
        assertThat(model.finder().messageProperty().get()).isEmpty();
    }

    @Test
    void aPartOfANameIsNoNameOnceItIsLeft() {
        model.finder().wordsProperty().set("invoice");
        assertThat(model.finder().messageProperty().get()).isEmpty();
        model.finder().leave();
        assertThat(model.finder().messageProperty().get()).isEqualTo("No workload of this name that you may see.");
        model.finder().wordsProperty().set("invoice e");
        assertThat(model.finder().messageProperty().get()).isEmpty();
        model.finder().wordsProperty().set("");
        model.finder().leave();
        assertThat(model.finder().messageProperty().get()).isEmpty();
    }

    @Test
    void submittingOffersWhatFitsOrSaysThatThereIsNone() {
        LaterTasks later = new LaterTasks();
        WorkloadFinder slow = new WorkloadFinder(new Workloads(desk.model), later);
        slow.wordsProperty().set("billing");
        slow.submit(() -> {});
        later.runAll();
        assertThat(slow.found()).hasSize(4);
        assertThat(slow.messageProperty().get()).isEmpty();
        slow.wordsProperty().set("payroll");
        slow.submit(() -> {});
        later.runAll();
        assertThat(slow.messageProperty().get()).isEqualTo("No workload of this name that you may see.");
    }

    @Test
    void oneNameInTwoProjectsIsToldApart() {
        desk.model.arrive(List.of(new Workload(
                UUID.fromString("01920000-0000-7000-8000-00000000beef"),
                desk.id("Fleet telemetry"),
                Workload.Type.SOURCE,
                "Invoice export")));
        model.finder().wordsProperty().set("Invoice export");
        model.finder().leave();
        assertThat(model.finder().chosenProperty().get()).isNull();
        assertThat(model.finder().messageProperty().get()).startsWith("More than one workload has this name");
        model.finder().wordsProperty().set("Invoice export (Fleet telemetry)");
        model.finder().leave();
        assertThat(answer().workload().project()).isEqualTo("Fleet telemetry");
    }

    @Test
    void saysThatAnUndeliveredDecisionDecides() {
        ask("Invoice", "api.stripe.com:443");
        desk.decisions.queue(desk.look("Stripe API"), new Act.Revoke("The key leaked."));

        assertThat(checked().check().allowed()).isFalse();
        assertThat(answer().undelivered()).isTrue();
        desk.model.deliver();
        assertThat(checked().check().allowed()).isFalse();
        assertThat(answer().undelivered()).isFalse();
    }

    @Test
    void saysThatAnUndeliveredDecisionKeepsAWorkloadFromRunning() {
        ask("Image build", "");
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("On call", GrantLevel.VIEW));
        assertThat(answer().undelivered()).isFalse();
        desk.decisions.queue(desk.look("GitHub"), new Act.Revoke("Moved to the mirror."));
        assertThat(answer().undelivered()).isTrue();
    }

    @Test
    void dropsAnAnswerThatComesTooLate() {
        Later later = new Later();
        CheckViewModel slow = model(desk, later);
        slow.targetProperty().set("api.stripe.com:70000");
        slow.targetProperty().set("api.stripe.com:443");
        later.runNewestFirst();
        assertThat(slow.answerProperty().get())
                .isInstanceOfSatisfying(
                        Answer.NoWorkload.class,
                        none -> assertThat(none.target()).isInstanceOf(Target.Named.class));
    }

    @Test
    void takesTheAnswerAwayAsSoonAsSomethingElseIsAsked() {
        LaterTasks later = new LaterTasks();
        CheckViewModel slow = model(desk, later);
        slow.finder().wordsProperty().set("Invoice");
        later.runAll();
        slow.finder().choose();
        slow.targetProperty().set("api.stripe.com:443");
        later.runAll();
        assertThat(slow.answered()).isPresent();
        slow.targetProperty().set("api.stripe.com:44");
        assertThat(slow.answered()).isEmpty();
        assertThat(slow.answerProperty().get()).isEqualTo(new Answer.Pending());
        later.runAll();
        assertThat(slow.answered()).isPresent();
        slow.finder().wordsProperty().set("Inv");
        assertThat(slow.answered()).isEmpty();
    }

    @Test
    void theSourceCheckTakesItsAnswerAwayToo() {
        LaterTasks later = new LaterTasks();
        SourceViewModel slow = new SourceViewModel(
                new WorkloadFinder(new Workloads(desk.model), later),
                new Sources(desk.model, new WorkloadFiles(desk.model, desk.model, desk.clock)),
                desk.model,
                later);
        slow.attach();
        slow.locationProperty().set("forecast-results");
        later.runAll();
        assertThat(slow.answerProperty().get()).isNotNull();
        slow.locationProperty().set("reports");
        assertThat(slow.answerProperty().get()).isNull();
        later.runAll();
        assertThat(slow.answerProperty().get()).isNotNull();
    }

    @Test
    void followsTheCatalogOnlyWhileAttached() {
        model.detach();
        assertThat(desk.model.listeners()).isZero();
        model.attach();
        model.attach();
        assertThat(desk.model.listeners()).isOne();
    }

    @Test
    void theCopySaysEverythingThatTheScreenDoes() {
        ask("Vehicle", "sftp.logistics.example:22");
        String copy = AnswerText.whole(answer(), "20 Nov 2026, 09:30 UTC");

        assertThat(copy)
                .startsWith("Vehicle positions may not reach sftp.logistics.example:22.\n")
                .contains("\n"
                        + "No: It imports “Carrier SFTP”, which is revoked; every policy it imports must be"
                        + " active. (R7)\n")
                .contains("\nVehicle positions may not run: a policy that it imports stops it.\n")
                .endsWith("Workload: Vehicle positions (Fleet telemetry). As known on 20 Nov 2026, 09:30 UTC.");
        checked().check().chain().forEach(link -> assertThat(copy).contains(link.sentence()));
    }

    /** Keeps work until it is told to run it, in the wrong order. */
    private static final class Later implements TaskExecutor {
        private final List<Runnable> work = new ArrayList<>();

        @Override
        public void run(Runnable task) {
            work.add(task);
        }

        @Override
        public UiThread uiThread() {
            return Runnable::run;
        }

        @Override
        public void unhandled(Throwable failure) {
            throw new AssertionError(failure);
        }

        void runNewestFirst() {
            work.reversed().forEach(Runnable::run);
        }
    }
}
