package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Contents;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;

/** Offers to take out of a field what nobody sees there, for nobody finds it by hand (R6). */
final class Legible {
    private Legible() {}

    /**
     * Offers it under the message, for as long as the field is refused with such a character in it.
     *
     * @param message stands in a pane by the time that there is one
     */
    static void offer(TextInputControl control, Label message, FormField field) {
        Button button = new Button(text("forms.invisible"));
        button.getStyleClass().addAll("small", "suggestion");
        button.setOnAction(event -> {
            control.requestFocus();
            field.valueProperty().set(Contents.legible(field.value()));
            control.end();
        });
        field.messageProperty().subscribe(words -> {
            if (message.getParent() instanceof Pane pane) {
                pane.getChildren().remove(button);
                if (!words.isEmpty() && !Contents.legible(field.value()).equals(field.value())) {
                    pane.getChildren().add(pane.getChildren().indexOf(message) + 1, button);
                }
            }
        });
    }
}
