package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.check.Answer.Target;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.support.Clip;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import io.sluice.egress.analysis.ConnectionCheck.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws an answer: the sentence that says it all, the steps that lead to it, and whether the workload may run. */
final class AnswerSections {
    private final Supplier<String> now;
    private final Consumer<UUID> open;
    private final Consumer<String> take;

    /**
     * Draws answers.
     *
     * @param now the time, for copies
     * @param open shows a policy's details
     * @param take writes a suggestion into the field
     */
    AnswerSections(Supplier<String> now, Consumer<UUID> open, Consumer<String> take) {
        this.now = now;
        this.open = open;
        this.take = take;
    }

    Node of(Answer answer) {
        return switch (answer) {
            case Answer.NotPermitted() ->
                new EmptyState(Feather.LOCK, text("check.denied.why"), text("check.denied.what"));
            case Answer.Pending() -> top(new SkeletonRows(4));
            case Answer.NoWorkload(Target.Named named) ->
                new EmptyState(
                        Feather.SEARCH,
                        text("check.workload.missing.why", named.destination()),
                        text("check.workload.missing.what"));
            case Answer.NoWorkload(Target.Invalid invalid) -> top(invalid(invalid));
            case Answer.NoWorkload _ ->
                new EmptyState(Feather.ACTIVITY, text("check.empty.why"), text("check.empty.what"));
            case Answer.Of of -> of(of);
        };
    }

    private static VBox top(Node content) {
        VBox body = new VBox(content);
        body.getStyleClass().add("check-answer");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private Node of(Answer.Of of) {
        VBox body = new VBox();
        body.getStyleClass().add("check-answer");
        switch (of.target()) {
            case Target.Checked checked ->
                body.getChildren().addAll(conclusion(of, checked), undelivered(of), chain(checked), admission(of));
            case Target.Invalid invalid -> body.getChildren().addAll(invalid(invalid), undelivered(of), admission(of));
            case Target.Unfinished(Violation violation) ->
                body.getChildren().addAll(hint(violation.message()), undelivered(of), admission(of));
            case Target.NotAsked _, Target.Named _ ->
                body.getChildren().addAll(hint(text("check.target.missing")), undelivered(of), admission(of));
        }
        return body;
    }

    private Node conclusion(Answer.Of of, Target.Checked checked) {
        boolean allowed = checked.check().allowed();
        Tone tone = allowed ? Tone.SUCCESS : Tone.DANGER;
        Label sentence = Steps.wrapped(AnswerText.sentence(of.workload(), checked), "conclusion-first");
        sentence.setId("sentence");
        VBox words = new VBox(sentence);
        checked.decisive()
                .ifPresent(link -> words.getChildren().add(Steps.wrapped(link.sentence(), "conclusion-next")));
        Button copy = new Button(text("check.copy"), Icons.of(Feather.COPY));
        copy.setId("copy");
        copy.getStyleClass().add("small");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setOnAction(event -> copy(of));
        return Steps.conclusion(allowed ? Feather.CHECK_CIRCLE : Feather.SLASH, tone, words, copy);
    }

    void copy(Answer.Of of) {
        Clip.copy(AnswerText.whole(of, now.get()));
    }

    private static Node undelivered(Answer.Of of) {
        Callout callout = new Callout(Tone.ATTENTION, text("check.undelivered.why"), text("check.undelivered.what"));
        callout.setVisible(of.undelivered());
        callout.setManaged(of.undelivered());
        return callout;
    }

    private Node chain(Target.Checked checked) {
        VBox section = Steps.section(text("check.chain"), AnswerText.steps(checked));
        checked.check().chain().forEach(link -> section.getChildren().add(step(link, checked)));
        return section;
    }

    private Node step(Link link, Target.Checked checked) {
        Outcome outcome = link.outcome();
        Tone tone = switch (outcome) {
            case YES -> Tone.SUCCESS;
            case NO -> Tone.DANGER;
            case NOTE -> Tone.NEUTRAL;
        };
        Feather icon = switch (outcome) {
            case YES -> Feather.CHECK;
            case NO -> Feather.X;
            case NOTE -> Feather.INFO;
        };
        String word = AnswerText.word(outcome);
        HBox line = Steps.line(Steps.word(word, icon, tone), Steps.wrapped(link.sentence(), "step-sentence"));
        for (UUID id : link.policies()) {
            String name = checked.policies().get(id);
            if (name != null) {
                line.getChildren().add(Steps.see(id, name, open));
            }
        }
        line.getChildren().add(Steps.rule(link.rule()));
        line.setAccessibleText(
                text("check.text.link", word, link.sentence(), link.rule().name()));
        return line;
    }

    private Node admission(Answer.Of of) {
        Admission admission = of.admission();
        boolean runs = admission.admitted();
        VBox section = Steps.section(text("check.admission"), "");
        Label sentence = Steps.wrapped(AnswerText.sentence(of.workload(), admission), "step-sentence");
        sentence.setId("admission");
        Label says = Steps.word(
                AnswerText.word(runs ? Outcome.YES : Outcome.NO),
                runs ? Feather.CHECK : Feather.X,
                runs ? Tone.SUCCESS : Tone.DANGER);
        section.getChildren().add(Steps.line(says, sentence));
        admission.blockers().forEach(blocker -> section.getChildren().add(blocker(blocker)));
        return section;
    }

    private Node blocker(Admission.Blocker blocker) {
        HBox chip = new HBox();
        chip.getStyleClass().add("step-word");
        HBox line = Steps.line(chip, Steps.wrapped(blocker.reason(), "step-sentence"));
        blocker.policy().ifPresent(policy -> {
            chip.getChildren().add(StateChip.applied(policy));
            line.getChildren().add(Steps.see(policy.id(), policy.name(), open));
        });
        line.getChildren().add(Steps.rule(blocker.rule()));
        return line;
    }

    private Node invalid(Target.Invalid invalid) {
        Violation violation = invalid.violation();
        VBox block = new VBox(new Callout(
                Tone.ATTENTION,
                violation.message(),
                text("check.rule", violation.rule().name(), violation.rule().title())));
        block.getStyleClass().add("check-invalid");
        if (!invalid.suggestions().isEmpty()) {
            HBox choices = new WrappingRow(Steps.wrapped(text("check.suggestions"), "secondary"));
            choices.getStyleClass().add("check-suggestions");
            choices.setAlignment(Pos.CENTER_LEFT);
            invalid.suggestions().forEach(each -> choices.getChildren().add(suggestion(each)));
            block.getChildren().add(choices);
        }
        return block;
    }

    private Button suggestion(String whole) {
        Button button = new Button(whole);
        button.getStyleClass().addAll("small", "mono", "suggestion");
        button.setAccessibleText(text("check.suggestion", whole));
        button.setOnAction(event -> take.accept(whole));
        return button;
    }

    /** Whether what is written is no host and port. */
    static boolean wrong(Answer answer) {
        return target(answer) instanceof Target.Invalid;
    }

    /** What a screen reader says of the answer. */
    static String spoken(Answer answer) {
        return switch (target(answer)) {
            case Target.Invalid(Violation violation, List<String> _) -> violation.message();
            case Target.Unfinished(Violation violation) -> violation.message();
            case Target.Checked checked
            when answer instanceof Answer.Of of -> AnswerText.sentence(of.workload(), checked);
            default -> "";
        };
    }

    private static Target target(Answer answer) {
        return switch (answer) {
            case Answer.NotPermitted(), Answer.Pending() -> new Target.NotAsked();
            case Answer.NoWorkload(Target target) -> target;
            case Answer.Of of -> of.target();
        };
    }

    private static Label hint(String words) {
        return Steps.wrapped(words, "secondary");
    }
}
