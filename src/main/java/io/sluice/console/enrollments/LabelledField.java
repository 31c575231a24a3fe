package io.sluice.console.enrollments;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its name above it and what is wrong with it below. */
final class LabelledField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final String name;
    private final TextField input = new TextField();
    private final Label message = new Label();

    LabelledField(String name, String prompt) {
        this.name = name;
        getStyleClass().add("form-field");
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        input.setPromptText(prompt);
        message.getStyleClass().add("field-error");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(label, input, message);
        refuse("");
    }

    TextField input() {
        return input;
    }

    /** Says what is wrong; nothing if the problem is empty. */
    void refuse(String problem) {
        message.setText(problem);
        message.setVisible(!problem.isEmpty());
        message.setManaged(!problem.isEmpty());
        input.pseudoClassStateChanged(ERROR, !problem.isEmpty());
        input.setAccessibleText(problem.isEmpty() ? name : name + ". " + problem);
    }
}
