package io.sluice.console.approvals;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Lines;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Weight;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sentences that say it all, the most important one first and largest. */
final class ConclusionSection extends HBox {
    private final FontIcon icon = Icons.of(Feather.INFO);
    private final Label first = Wrapped.label("conclusion-first");
    private final Lines<Label, String> rest;

    ConclusionSection() {
        getStyleClass().add("conclusion");
        VBox next = new VBox();
        next.getStyleClass().add("conclusion-words");
        rest = new Lines<>(next, () -> Wrapped.label("conclusion-next"), Label::setText);
        VBox sentences = new VBox(first, next);
        sentences.getStyleClass().add("conclusion-words");
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(icon, sentences);
    }

    void show(ProposalFile file) {
        Tone tone = tone(file.weight());
        tone.applyTo(this);
        tone.applyTo(icon);
        icon.setIconCode(icon(file.weight()));
        List<String> sentences = file.brief().conclusion();
        first.setText(sentences.getFirst());
        rest.show(sentences.subList(1, sentences.size()));
    }

    private static Tone tone(Weight weight) {
        return switch (weight) {
            case FINE -> Tone.SUCCESS;
            case CAREFUL -> Tone.ATTENTION;
            case NEEDLESS -> Tone.ACCENT;
            case GRAVE -> Tone.DANGER;
        };
    }

    private static Feather icon(Weight weight) {
        return switch (weight) {
            case FINE -> Feather.CHECK_CIRCLE;
            case CAREFUL -> Feather.ALERT_TRIANGLE;
            case NEEDLESS -> Feather.COPY;
            case GRAVE -> Feather.ALERT_OCTAGON;
        };
    }
}
