package io.sluice.console.roles;

import io.sluice.console.forms.Fields;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Asks for a marking's name and what it is for. */
public final class MarkingFormView {
    private final MarkingForm form;

    @FXML
    private TextField name;

    @FXML
    private Label nameMessage;

    @FXML
    private TextArea purpose;

    @FXML
    private Label purposeMessage;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public MarkingFormView(MarkingForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Fields.bind(name, nameMessage, form.name());
        Fields.bind(purpose, purposeMessage, form.purpose());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }
}
