package io.sluice.console.audit;

import io.sluice.console.forms.Fields;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Asks which days are to be exported. */
public final class ExportView {
    private final ExportForm form;

    @FXML
    private TextField from;

    @FXML
    private Label fromMessage;

    @FXML
    private TextField to;

    @FXML
    private Label toMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public ExportView(ExportForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Fields.bind(from, fromMessage, form.from());
        Fields.bind(to, toMessage, form.to());
        Fields.show(message, form.messageProperty());
    }
}
