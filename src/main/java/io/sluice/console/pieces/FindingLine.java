package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A finding: the icon of its severity, one bold sentence, a quieter second one, its id at the right. One with detail opens
 * by click, Enter or Space.
 */
public final class FindingLine extends HBox {
    private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");

    /** A line for a finding. */
    public FindingLine(FindingView finding) {
        getStyleClass().add("finding");
        Tone tone = tone(finding.severity());
        FontIcon icon = Icons.of(icon(finding.severity()), tone);
        VBox words = new VBox(wrapped(finding.title(), "finding-title"), wrapped(finding.why(), "finding-why"));
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox trailing = new HBox(label(finding));
        trailing.getStyleClass().addAll("finding-trailing", "small-icon");
        trailing.setAlignment(Pos.TOP_RIGHT);
        trailing.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, words, trailing);
        setAccessibleText(text(
                "pieces.finding",
                word(finding.severity()),
                finding.title(),
                finding.why(),
                finding.side() == null ? "" : finding.side(),
                finding.id()));
        if (finding.detail() != null) {
            expandable(words, trailing, wrapped(finding.detail(), "finding-detail"));
        }
    }

    /** What it is called, and below on whose side it lies. */
    private static VBox label(FindingView finding) {
        Label id = new Label(finding.id());
        id.getStyleClass().add("finding-id");
        id.setWrapText(true);
        VBox label = new VBox(id);
        label.getStyleClass().add("finding-label");
        if (finding.side() != null) {
            Label side = new Label(finding.side());
            side.getStyleClass().add("finding-side");
            label.getChildren().add(side);
        }
        return label;
    }

    private void expandable(VBox words, HBox trailing, Label detail) {
        FontIcon chevron = Icons.of(Feather.CHEVRON_RIGHT);
        chevron.getStyleClass().add("chevron");
        trailing.getChildren().add(chevron);
        getStyleClass().add("expandable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Runnable toggle = () -> {
            boolean open = !words.getChildren().remove(detail);
            if (open) {
                words.getChildren().add(detail);
            }
            chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            pseudoClassStateChanged(EXPANDED, open);
        };
        setOnMouseClicked(event -> {
            requestFocus();
            toggle.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle.run();
                event.consume();
            }
        });
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Tone tone(FindingView.Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.DANGER;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.NEUTRAL;
            case FINE -> Tone.SUCCESS;
        };
    }

    private static Feather icon(FindingView.Severity severity) {
        return switch (severity) {
            case CRITICAL -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
            case FINE -> Feather.CHECK;
        };
    }

    private static String word(FindingView.Severity severity) {
        return switch (severity) {
            case CRITICAL -> text("pieces.severity.critical");
            case WARNING -> text("pieces.severity.warning");
            case NOTE -> text("pieces.severity.note");
            case FINE -> text("pieces.severity.fine");
        };
    }
}
