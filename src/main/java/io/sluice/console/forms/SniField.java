package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The switch of SNI verification with the reason to switch it off; takes no room where port 443 is not concerned. */
public final class SniField extends VBox {

    /** A field for a choice of the one who decides. */
    public SniField(SniChoice choice) {
        this(choice, false);
    }

    /**
     * A field for a choice.
     *
     * @param asks whether the choice is asked for, and somebody else decides
     */
    public SniField(SniChoice choice, boolean asks) {
        getStyleClass().add("form-field");
        choice.mattersProperty().subscribe(matters -> {
            setVisible(matters);
            setManaged(matters);
        });
        CheckBox verify = new CheckBox(text("forms.sni"));
        verify.selectedProperty().bindBidirectional(choice.verifyProperty());
        Label why = new Label(asks ? text("forms.sni.why") + " " + text("forms.sni.asked") : text("forms.sni.why"));
        why.getStyleClass().addAll("secondary", "indented");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        VBox off = off(choice);
        choice.verifyProperty().subscribe(on -> {
            off.setVisible(!on);
            off.setManaged(!on);
        });
        getChildren().addAll(verify, why, off);
    }

    private static VBox off(SniChoice choice) {
        TextArea reason = new TextArea();
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        reason.setAccessibleText(text("forms.sni.reason"));
        Label label = new Label(text("forms.sni.reason"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(reason);
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.bind(reason, message, choice.reason());
        VBox off = new VBox(label, reason, message);
        off.getStyleClass().addAll("form-field", "indented");
        return off;
    }
}
