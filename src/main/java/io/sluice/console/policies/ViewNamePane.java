package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.FormField;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the name of a view. */
final class ViewNamePane extends VBox {

    ViewNamePane(FormField name, String query) {
        getStyleClass().add("form");
        Label lead = new Label(text("policies.save.lead"));
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        Label written = new Label(query);
        written.getStyleClass().add("mono");
        written.setWrapText(true);
        written.setMinHeight(USE_PREF_SIZE);
        TextField field = new TextField();
        field.setAccessibleText(text("policies.save.name"));
        Label label = new Label(text("policies.save.name"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.bind(field, message, name);
        VBox asked = new VBox(label, field, message);
        asked.getStyleClass().add("form-field");
        getChildren().addAll(lead, written, asked);
    }
}
