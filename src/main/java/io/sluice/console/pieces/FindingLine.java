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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A finding: the icon of its severity, one bold sentence, a quieter second one, at the right its id and on whose side it
 * lies. One with detail opens by click, Enter or Space. The same line is used for one finding after the other.
 */
public final class FindingLine extends HBox {
    private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");
    private static final PseudoClass EXPANDABLE = PseudoClass.getPseudoClass("expandable");

    private final FontIcon icon = Icons.of(Feather.INFO);
    private final Label title = Wrapped.label("finding-title");
    private final Label why = Wrapped.label("finding-why");
    private final Label detail = Wrapped.label("finding-detail");
    private final Label id = new Label();
    private final Label side = new Label();
    private final FontIcon chevron = Icons.of(Feather.CHEVRON_RIGHT);
    private @Nullable FindingView shown;

    /** A line that shows nothing yet. */
    public FindingLine() {
        getStyleClass().add("finding");
        VBox words = new VBox(title, why, detail);
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        id.getStyleClass().add("finding-id");
        id.setWrapText(true);
        side.getStyleClass().add("finding-side");
        VBox label = new VBox(id, side);
        label.getStyleClass().add("finding-label");
        chevron.getStyleClass().add("chevron");
        HBox trailing = new HBox(label, chevron);
        trailing.getStyleClass().addAll("finding-trailing", "small-icon");
        trailing.setAlignment(Pos.TOP_RIGHT);
        trailing.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, words, trailing);
        setOnMouseClicked(event -> {
            if (isFocusTraversable()) {
                requestFocus();
                open(!detail.isVisible());
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(!detail.isVisible());
                event.consume();
            }
        });
    }

    /** A line for a finding. */
    public FindingLine(FindingView finding) {
        this();
        show(finding);
    }

    /** Shows a finding, its detail folded. */
    public void show(FindingView finding) {
        if (finding.equals(shown)) {
            return;
        }
        shown = finding;
        Severities.tone(finding.severity()).applyTo(icon);
        icon.setIconCode(Severities.icon(finding.severity()));
        title.setText(finding.title());
        why.setText(finding.why());
        id.setText(finding.id());
        side.setText(finding.side());
        Shown.set(side, finding.side() != null);
        detail.setText(finding.detail());
        boolean more = finding.detail() != null;
        Shown.set(chevron, more);
        setFocusTraversable(more);
        setAccessibleRole(more ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        pseudoClassStateChanged(EXPANDABLE, more);
        setAccessibleText(text(
                "pieces.finding",
                Severities.word(finding.severity()),
                finding.title(),
                finding.why(),
                finding.side() == null ? "" : finding.side(),
                finding.id()));
        open(false);
    }

    private void open(boolean open) {
        Shown.set(detail, open && isFocusTraversable());
        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        pseudoClassStateChanged(EXPANDED, open);
    }
}
