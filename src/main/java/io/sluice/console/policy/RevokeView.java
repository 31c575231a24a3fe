package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks why a route is closed for good, and shows what follows. */
public final class RevokeView {
    private final RevokeForm form;

    @FXML
    private VBox effects;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private VBox typing;

    @FXML
    private Label typedLabel;

    @FXML
    private TextField typed;

    @FXML
    private Label typedMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public RevokeView(RevokeForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        form.consequences().forEach(consequence -> effects.getChildren().add(consequence.node()));
        Fields.bind(reason, reasonMessage, form.reason());
        typing.setVisible(form.mustType());
        typing.setManaged(form.mustType());
        String destination = form.policy().destination().toString();
        String asked = text(
                form.effect().everywhere() == null ? "policy.revoke.typed" : "policy.revoke.typed.global", destination);
        typedLabel.setText(asked);
        typed.setAccessibleText(asked);
        Fields.bind(typed, typedMessage, form.typed());
        Fields.show(message, form.messageProperty());
    }
}
