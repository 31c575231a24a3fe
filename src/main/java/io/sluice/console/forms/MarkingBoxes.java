package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.MarkingChoice;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The markings to choose from, each with what it is for, and what a marking does (R30). */
public final class MarkingBoxes extends VBox {
    private final MarkingChoices choices;

    /** Boxes for a choice. */
    public MarkingBoxes(MarkingChoices choices) {
        this.choices = choices;
        getStyleClass().add("form-field");
        Label label = new Label(text("forms.markings"));
        label.getStyleClass().add("field-label");
        getChildren().add(label);
        choices.known().forEach(marking -> getChildren().add(choice(marking)));
        getChildren().add(secondary(text("forms.markings.why")));
    }

    private Node choice(MarkingChoice marking) {
        CheckBox box = new CheckBox(marking.name());
        box.getStyleClass().add("marking-box");
        box.setAccessibleHelp(marking.purpose());
        choices.chosenProperty().subscribe(chosen -> box.setSelected(chosen.contains(marking.id())));
        box.setOnAction(event -> choices.choose(marking.id(), box.isSelected()));
        VBox row = new VBox(box);
        if (!marking.purpose().isBlank()) {
            Label purpose = secondary(marking.purpose());
            purpose.getStyleClass().add("indented");
            row.getChildren().add(purpose);
        }
        return row;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
