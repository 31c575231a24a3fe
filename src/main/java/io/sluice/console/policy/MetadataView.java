package io.sluice.console.policy;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.SniField;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for name, description and the SNI switch of a policy. */
public final class MetadataView {
    private final MetadataForm form;

    @FXML
    private TextField name;

    @FXML
    private Label nameMessage;

    @FXML
    private TextArea description;

    @FXML
    private Label descriptionMessage;

    @FXML
    private VBox sni;

    @FXML
    private Label message;

    /** A view of the form. */
    public MetadataView(MetadataForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Fields.bind(name, nameMessage, form.name());
        Fields.bind(description, descriptionMessage, form.description());
        sni.getChildren().add(new SniField(form.sni()));
        Fields.show(message, form.messageProperty());
    }
}
