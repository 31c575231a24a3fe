package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether a route is for every workload; once it is chosen, what that means, and for the destination to confirm it. */
public final class GlobalFields extends VBox {

    /** Fields for a choice. */
    public GlobalFields(GlobalChoice choice) {
        getStyleClass().add("form-field");
        CheckBox global = new CheckBox(text("forms.global"));
        global.setId("global");
        global.setWrapText(true);
        global.selectedProperty().bindBidirectional(choice.globalProperty());
        Label why = words("secondary", text("forms.global.why"));
        why.getStyleClass().add("indented");
        VBox confirm = confirm(choice);
        choice.globalProperty().subscribe(on -> {
            confirm.setVisible(on);
            confirm.setManaged(on);
            why.setVisible(!on);
            why.setManaged(!on);
        });
        getChildren().addAll(global, why, confirm);
    }

    private static VBox confirm(GlobalChoice choice) {
        TextField typed = new TextField();
        typed.setId("typed");
        typed.getStyleClass().add("mono");
        typed.setAccessibleText(text("forms.global.typed"));
        Label label = words("field-label", text("forms.global.typed"));
        label.setLabelFor(typed);
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.bind(typed, message, choice.typed());
        Node meaning = new Callout(Tone.ATTENTION, text("forms.global.means.why"), text("forms.global.means.what"));
        VBox confirm = new VBox(meaning, label, typed, message);
        confirm.getStyleClass().add("form-field");
        return confirm;
    }

    private static Label words(String style, String words) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
