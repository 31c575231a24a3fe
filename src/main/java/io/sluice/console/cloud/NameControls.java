package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Binds the controls of a {@link NameField}: the text, the message under it, and the button that takes the suggestion. */
public final class NameControls {
    private NameControls() {}

    /** Binds them. */
    public static void bind(TextField control, Label message, Button suggestion, NameField<?> field) {
        Fields.bind(control, message, field.field());
        // A resource ID is longer than a dialog is wide, and what the suggestion changes may stand at its end.
        suggestion.setWrapText(true);
        suggestion.setMaxWidth(Double.MAX_VALUE);
        suggestion.managedProperty().bind(suggestion.visibleProperty());
        field.suggestionProperty().subscribe(words -> {
            suggestion.setVisible(!words.isEmpty());
            suggestion.setText(words.isEmpty() ? "" : text("cloud.suggestion", words));
            suggestion.setAccessibleText(suggestion.getText());
        });
        suggestion.setOnAction(event -> {
            field.takeSuggestion();
            control.requestFocus();
            control.end();
        });
    }
}
