package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Relation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A policy that is already there, beside a proposal: how the two lie, its name and destination, its state, its importers and
 * what differs; what can be done at the right edge.
 */
public final class RelationLine extends HBox {

    /** A line for a policy. */
    public RelationLine(RelationView view) {
        getStyleClass().add("relation");
        setAlignment(Pos.CENTER_LEFT);
        String word = word(view.relation());
        RelationPicture picture = new RelationPicture(view.relation());
        Tooltip.install(picture, new Tooltip(explanation(view.relation())));
        VBox words = new VBox(first(view), second(view, word), facts(view));
        words.getStyleClass().add("relation-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(picture, words);
        setAccessibleText(text(
                "pieces.relation",
                word,
                view.name(),
                view.destination(),
                view.state().title()));
        if (view.action() != null) {
            getChildren().add(button(view.action()));
        }
    }

    private static HBox first(RelationView view) {
        MiddleLabel name = new MiddleLabel(view.name());
        name.getStyleClass().add("relation-name");
        StateChip state = new StateChip(view.state(), view.delivery());
        HBox line = new HBox(name, state);
        line.getStyleClass().add("relation-first");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static HBox second(RelationView view, String word) {
        Label how = new Label(word);
        how.getStyleClass().add("relation-how");
        how.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(how, new DestinationLabel(view.destination(), view.kind()).plain());
        line.getStyleClass().addAll("relation-second", "small-icon");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label facts(RelationView view) {
        Label facts = new Label(
                view.excess().isEmpty()
                        ? view.importers()
                        : text("pieces.relation.facts", view.importers(), view.excess()));
        facts.getStyleClass().add("secondary");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        return facts;
    }

    private static Button button(RelationView.Act act) {
        Button button = new Button(act.title());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run().run());
        if (act.keys() != null) {
            button.setGraphic(new KeyCap(act.keys()));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        return button;
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
