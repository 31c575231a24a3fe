package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.check.SourceAnswer.Place;
import io.sluice.console.check.SourceQuestion.Kind;
import io.sluice.console.forms.TroubleCallout;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.SourceCheck;
import io.sluice.egress.analysis.SourceCheck.Mark;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws the answer of the source check: whether its storage is listed, how that came, and what it imports. */
final class SourceSections {
    private final Consumer<UUID> open;
    private final Consumer<String> take;
    private final ImportSections imports;
    private final Consumer<UUID> dismiss;

    /**
     * Draws answers.
     *
     * @param open shows a policy's details
     * @param take writes a suggestion into the field
     * @param imports draws what a workload imports
     * @param dismiss puts away a decision that was not accepted
     */
    SourceSections(Consumer<UUID> open, Consumer<String> take, ImportSections imports, Consumer<UUID> dismiss) {
        this.open = open;
        this.take = take;
        this.imports = imports;
        this.dismiss = dismiss;
    }

    Node of(SourceAnswer answer) {
        VBox body = new VBox();
        body.getStyleClass().add("check-answer");
        answer.troubles().forEach(trouble -> body.getChildren().add(TroubleCallout.of(trouble, dismiss)));
        switch (answer.place()) {
            case Place.Checked checked -> checked(body, checked);
            case Place.Invalid(Violation violation) -> body.getChildren().add(invalid(violation));
            case Place.NotAsked() -> notAsked(body, answer);
        }
        if (answer.workload() != null) {
            body.getChildren().addAll(imports.of(answer.workload()));
        }
        return body;
    }

    private static void notAsked(VBox body, SourceAnswer answer) {
        String hint = text(answer.kind() == Kind.OTHER ? "check.source.other" : "check.source.location.missing");
        body.getChildren()
                .add(
                        answer.workload() == null
                                ? new EmptyState(Feather.DATABASE, text("check.source.empty.why"), hint)
                                : Steps.wrapped(hint, "secondary"));
    }

    private void checked(VBox body, Place.Checked checked) {
        SourceCheck check = checked.check();
        body.getChildren().add(conclusion(check));
        if (checked.undelivered()) {
            body.getChildren()
                    .add(new Callout(
                            Tone.ATTENTION, text("check.undelivered.why"), text("check.source.undelivered.what")));
        }
        VBox section = Steps.section(
                text("check.chain"), text("check.steps", check.steps().size()));
        check.steps().forEach(step -> section.getChildren().add(step(step, checked)));
        body.getChildren().add(section);
    }

    private static Node conclusion(SourceCheck check) {
        Tone tone = switch (check.standing()) {
            case LISTED -> Tone.SUCCESS;
            case LACKING -> Tone.DANGER;
            case WARNING -> Tone.ATTENTION;
            case NOT_NEEDED -> Tone.NEUTRAL;
        };
        Feather icon = switch (check.standing()) {
            case LISTED -> Feather.CHECK_CIRCLE;
            case LACKING -> Feather.SLASH;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOT_NEEDED -> Feather.INFO;
        };
        Node sentence = Steps.wrapped(check.sentence(), "conclusion-first");
        sentence.setId("sentence");
        VBox words = new VBox(sentence);
        check.missing().ifPresent(missing -> {
            Node what = Steps.wrapped(text("check.source.missing", missing), "conclusion-next");
            what.setId("missing");
            words.getChildren().add(what);
        });
        return check.missing()
                .map(missing -> Steps.conclusion(
                        icon, tone, words, new CopyButton(text("check.source.missing.copy"), () -> missing)))
                .orElseGet(() -> Steps.conclusion(icon, tone, words));
    }

    private Node step(SourceCheck.Step step, Place.Checked checked) {
        HBox line = Steps.line(mark(step.mark()), Steps.wrapped(step.sentence(), "step-sentence"));
        for (UUID id : step.policies()) {
            String name = checked.policies().get(id);
            if (name != null) {
                line.getChildren().add(Steps.see(id, name, open));
            }
        }
        line.getChildren().add(Steps.rule(step.rule()));
        line.setAccessibleText(text(
                "check.text.link",
                word(step.mark()),
                step.sentence(),
                step.rule().name()));
        return line;
    }

    private static Node mark(Mark mark) {
        return switch (mark) {
            case YES -> Steps.word(word(mark), Feather.CHECK, Tone.SUCCESS);
            case NO -> Steps.word(word(mark), Feather.X, Tone.DANGER);
            case WARNING -> Steps.word(word(mark), Feather.ALERT_TRIANGLE, Tone.ATTENTION);
            case NOTE -> Steps.word(word(mark), Feather.INFO, Tone.NEUTRAL);
        };
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case YES -> text("check.outcome.yes");
            case NO -> text("check.outcome.no");
            case WARNING -> text("check.outcome.warning");
            case NOTE -> text("check.outcome.note");
        };
    }

    private Node invalid(Violation violation) {
        VBox block = new VBox(new Callout(
                Tone.ATTENTION,
                violation.message(),
                text("check.rule", violation.rule().name(), violation.rule().title())));
        block.getStyleClass().add("check-invalid");
        if (!violation.suggestions().isEmpty()) {
            HBox choices = new WrappingRow(Steps.wrapped(text("check.suggestions"), "secondary"));
            choices.getStyleClass().add("check-suggestions");
            choices.setAlignment(Pos.CENTER_LEFT);
            violation.suggestions().forEach(each -> {
                Button button = new Button(each);
                button.getStyleClass().addAll("small", "mono", "suggestion");
                button.setAccessibleText(text("check.suggestion", each));
                button.setOnAction(event -> take.accept(each));
                choices.getChildren().add(button);
            });
            block.getChildren().add(choices);
        }
        return block;
    }

    /** What a screen reader says of the answer. */
    static String spoken(SourceAnswer answer) {
        return switch (answer.place()) {
            case Place.Checked checked -> checked.check().sentence();
            case Place.Invalid(Violation violation) -> violation.message();
            case Place.NotAsked() -> "";
        };
    }
}
