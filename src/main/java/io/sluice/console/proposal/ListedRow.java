package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Severities;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.DraftFile.Instead;
import io.sluice.console.support.Clip;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A line of a list of destinations: what it says, what is wrong with it, and what can be done. */
final class ListedRow extends VBox {
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /**
     * A row.
     *
     * @param index its place in the list, from 0
     */
    ListedRow(DestinationList list, int index, ListedDestination line) {
        getStyleClass().add("listed-row");
        getChildren().add(first(list, index, line));
        line.destination().invalid().ifPresentOrElse(violation -> wrong(list, index, line, violation), () -> {
            Instead existing = line.existing();
            if (line.twin() > 0) {
                getChildren().add(said(text("proposal.list.twin", line.twin()), "field-error"));
            } else {
                line.worst().ifPresent(this::finding);
                if (existing != null) {
                    existing(existing);
                }
            }
        });
        setOnMousePressed(event -> list.selectedProperty().set(index));
    }

    private Node first(DestinationList list, int index, ListedDestination line) {
        String written = Excerpt.shown(line.destination()
                .valid()
                .map(Object::toString)
                .orElse(line.written().text()));
        String shown = written.isEmpty() ? text("proposal.list.unreadable") : written;
        Label destination = new Label(shown, icon(line));
        destination.getStyleClass().add("mono");
        destination.setMinWidth(0);
        destination.setAccessibleText(spoken(index + 1, shown, line));
        Button out = new Button(text("proposal.list.out"), Icons.of(Feather.X));
        out.getStyleClass().addAll("small", "flat");
        out.setMinWidth(USE_PREF_SIZE);
        out.setAccessibleText(text("proposal.list.out.spoken", shown));
        out.setOnAction(event -> list.remove(index));
        out.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                list.selectedProperty().set(index);
            }
        });
        HBox row = new HBox(destination, new Space(), out);
        row.getStyleClass().add("listed-first");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node icon(ListedDestination line) {
        if (line.wrong()) {
            return Icons.of(Feather.ALERT_OCTAGON, Tone.DANGER);
        }
        if (line.findings() == null) {
            return Icons.of(Feather.MORE_HORIZONTAL, Tone.NEUTRAL);
        }
        return line.worst()
                .map(FindingView::severity)
                .map(severity -> Icons.of(Severities.icon(severity), Severities.tone(severity)))
                .orElseGet(() -> line.existing() == null
                        ? Icons.of(Feather.CHECK, Tone.SUCCESS)
                        : Icons.of(Feather.COPY, Tone.ATTENTION));
    }

    private static String spoken(int number, String shown, ListedDestination line) {
        if (line.wrong()) {
            return text("proposal.list.spoken.wrong", number, shown);
        }
        if (line.findings() == null) {
            return text("proposal.list.spoken.unknown", number, shown);
        }
        return line.worst()
                .map(worst -> text(
                        "proposal.list.spoken.finding",
                        number,
                        shown,
                        Severities.word(worst.severity()),
                        worst.title()))
                .orElseGet(() -> text(
                        line.existing() == null ? "proposal.list.spoken" : "proposal.list.spoken.existing",
                        number,
                        shown));
    }

    /** What the brief says first; the rest stands in it once the line is selected. */
    private void finding(FindingView worst) {
        getChildren()
                .add(said(
                        text("proposal.list.finding", Severities.word(worst.severity()), worst.title()), "secondary"));
    }

    private void wrong(DestinationList list, int index, ListedDestination line, Violation violation) {
        getChildren().add(said(CheckedField.sentence(line.written().text(), violation), "field-error"));
        if (!violation.suggestions().isEmpty()) {
            FlowPane suggestions = new FlowPane();
            suggestions.getStyleClass().addAll("suggestions", "under-icon");
            suggestions
                    .getChildren()
                    .setAll(Suggestions.buttons(
                            violation.suggestions(),
                            each -> line.written().instead(violation, each),
                            each -> list.take(index, each)));
            getChildren().add(suggestions);
        }
    }

    /** There is no need to propose what can be imported (R9). */
    private void existing(Instead existing) {
        String said = existing.importable()
                ? "proposal.list.importable"
                : existing.shareable() ? "proposal.share.identical" : "proposal.instead.identical";
        getChildren().add(said(text(said, existing.policy().name()), "secondary"));
        if (!existing.importable() && !existing.shareable()) {
            Button copy = new Button(text("proposal.instead.copy"), Icons.of(Feather.COPY));
            copy.getStyleClass().addAll("small", "flat", "under-icon");
            String asked = text(
                    "proposal.instead.text",
                    existing.policy().name(),
                    existing.policy().destination(),
                    existing.policy().id());
            copy.setOnAction(event -> Clip.copy(asked));
            getChildren().add(copy);
        }
    }

    private static Label said(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll(style, "under-icon");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
