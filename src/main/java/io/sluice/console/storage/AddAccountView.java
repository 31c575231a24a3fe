package io.sluice.console.storage;

import io.sluice.console.cloud.NameControls;
import io.sluice.console.forms.Fields;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Asks for a storage account. */
public final class AddAccountView {
    private final AddAccountForm form;

    @FXML
    private TextField account;

    @FXML
    private Label accountMessage;

    @FXML
    private Button suggestion;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public AddAccountView(AddAccountForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        NameControls.bind(account, accountMessage, suggestion, form.account());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }
}
