package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Wrapped;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Asks why a route is closed for good, for the words that have to be typed, and says what stands in the way. */
public final class TypedReasonFields extends VBox {

    /**
     * Fields.
     *
     * @param asked asks for the words, if any have to be typed
     * @param problem what stands in the way and belongs to no field
     */
    public TypedReasonFields(TypedReason form, String asked, ObservableValue<String> problem) {
        getStyleClass().add("form");
        TextArea reason = new TextArea();
        reason.setId("reason");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        getChildren().add(field(text("forms.reason"), reason, form.reason()));
        if (form.mustType()) {
            TextField typed = new TextField();
            typed.setId("typed");
            typed.getStyleClass().add("mono");
            getChildren().add(field(asked, typed, form.typed()));
        }
        Label message = new Label();
        message.setId("message");
        message.getStyleClass().add("field-error");
        Fields.show(message, problem);
        getChildren().add(message);
    }

    private static VBox field(String asked, TextInputControl control, FormField field) {
        Label label = Wrapped.label(asked, "field-label");
        label.setLabelFor(control);
        control.setAccessibleText(asked);
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.bind(control, message, field);
        VBox box = new VBox(label, control, message);
        box.getStyleClass().add("form-field");
        return box;
    }
}
