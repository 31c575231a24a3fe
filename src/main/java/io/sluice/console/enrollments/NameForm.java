package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for another name. */
final class NameForm extends VBox {
    private final LabelledField field = new LabelledField(text("enrollments.name"), "");

    NameForm(String name) {
        getStyleClass().add("form");
        TextField input = field.input();
        input.setText(name);
        input.selectAll();
        getChildren().add(field);
    }

    String name() {
        return field.input().getText();
    }

    /** Shows what is wrong; whether nothing is. */
    boolean accepts(String problem) {
        field.refuse(problem);
        return problem.isEmpty();
    }
}
