package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.RelationView.Act;
import io.sluice.console.pieces.RelationView.More;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A policy that is already there, beside a proposal: how the two lie, its name and destination, its state, its importers and
 * what differs; what can be done at the right edge. A line with something to do or more to tell takes the focus: Enter does
 * it, Space or a click tells who imports it. The same line is used for one policy after the other.
 */
public final class RelationLine extends HBox {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");

    private final RelationPicture picture = new RelationPicture();
    private final Tooltip explanation = new Tooltip();
    private final Label name = Wrapped.label("relation-name");
    private final StateChip state = new StateChip();
    private final Label how = new Label();
    private final DestinationLabel destination = new DestinationLabel().plain();
    private final FontIcon chevron = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label facts = Wrapped.label("secondary");
    private final Label closed = Wrapped.label("relation-closed");
    private final VBox words;
    private final Button button = new Button();
    private @Nullable KeyCap cap;
    private @Nullable RelationView shown;
    private @Nullable Node importers;

    /** A line that shows nothing yet. */
    public RelationLine() {
        getStyleClass().add("relation");
        setAlignment(Pos.TOP_LEFT);
        Tooltip.install(picture, explanation);
        // Which policy it is must be read as a whole.
        WrappingRow.setLeast(name, 8);
        how.getStyleClass().add("relation-how");
        how.setMinWidth(USE_PREF_SIZE);
        destination.setMinWidth(USE_COMPUTED_SIZE);
        chevron.getStyleClass().add("chevron");
        words = new VBox(
                row("relation-first", name, state, chevron), row("relation-second", how, destination), facts, closed);
        words.getStyleClass().add("relation-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(event -> act());
        getChildren().addAll(picture, words, button);
        setOnMouseClicked(event -> {
            if (isFocusTraversable()) {
                requestFocus();
                toggle();
            }
        });
        setOnKeyPressed(this::pressed);
    }

    /** A line for a policy. */
    public RelationLine(RelationView view) {
        this();
        show(view);
    }

    private static HBox row(String style, Node... nodes) {
        HBox row = new WrappingRow(nodes);
        row.getStyleClass().addAll(style, "small-icon");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Shows a policy. What was opened of another one is closed. */
    public void show(RelationView view) {
        RelationView before = shown;
        shown = view;
        if (before == null
                || !before.destination().equals(view.destination())
                || !before.name().equals(view.name())) {
            close();
        }
        picture.show(view.relation());
        explanation.setText(explanation(view.relation()));
        name.setText(view.name());
        state.show(view.state(), view.delivery());
        String word = word(view.relation());
        how.setText(word);
        destination.show(view.destination(), view.kind());
        facts.setText(Stream.of(view.importers(), view.excess())
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> text("pieces.relation.facts", one, other))
                .orElse(""));
        Shown.set(facts, !facts.getText().isEmpty());
        Shown.set(chevron, view.more() != null);
        closed.setText(view.closed());
        closed.pseudoClassStateChanged(PAUSED, view.state() == PolicyState.PAUSED);
        Shown.set(closed, !view.closed().isEmpty());
        show(view.action());
        setFocusTraversable(view.action() != null || view.more() != null);
        setAccessibleRole(isFocusTraversable() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
        setAccessibleText(text(
                "pieces.relation",
                word,
                view.name(),
                view.destination(),
                view.state().title()));
    }

    private void show(@Nullable Act act) {
        Shown.set(button, act != null);
        if (act == null) {
            return;
        }
        button.setText(act.title());
        if (act.keys() != null && cap == null) {
            KeyCap made = new KeyCap(act.keys());
            cap = made;
            button.setGraphic(made);
        }
    }

    /** Says whether the shortcut of the act acts on this line; its place is kept either way. */
    public void showKey(boolean here) {
        if (cap != null) {
            cap.setVisible(here);
        }
    }

    /** What it shows; null if nothing yet. */
    public @Nullable RelationView view() {
        return shown;
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && button.isVisible()) {
            act();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            toggle();
            event.consume();
        }
    }

    private void act() {
        if (shown != null && shown.action() != null) {
            shown.action().run().run();
        }
    }

    private void toggle() {
        if (importers != null) {
            close();
            return;
        }
        RelationView view = shown;
        if (view != null && view.more() != null) {
            More more = view.more();
            more.read().accept(names -> {
                if (view.equals(shown) && importers == null) {
                    importers = new LongList<>(more.title(), names, Function.identity());
                    words.getChildren().add(importers);
                    opened(true);
                }
            });
        }
    }

    private void close() {
        if (importers != null) {
            words.getChildren().remove(importers);
            importers = null;
            opened(false);
        }
    }

    private void opened(boolean open) {
        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        pseudoClassStateChanged(EXPANDED, open);
    }

    private static String word(Relation relation) {
        return switch (relation) {
            case IDENTICAL -> text("pieces.relation.identical");
            case CONTAINING -> text("pieces.relation.containing");
            case CONTAINED -> text("pieces.relation.contained");
            case OVERLAPPING -> text("pieces.relation.overlapping");
        };
    }

    private static String explanation(Relation relation) {
        return switch (relation) {
            case IDENTICAL -> text("pieces.relation.identical.why");
            case CONTAINING -> text("pieces.relation.containing.why");
            case CONTAINED -> text("pieces.relation.contained.why");
            case OVERLAPPING -> text("pieces.relation.overlapping.why");
        };
    }
}
