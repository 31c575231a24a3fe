package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.egress.Step;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Asks for the words of a proposal. */
public final class WordsView {
    private final WordsForm form;

    @FXML
    private Label asked;

    @FXML
    private TextField name;

    @FXML
    private Label nameMessage;

    @FXML
    private TextArea description;

    @FXML
    private Label descriptionMessage;

    @FXML
    private TextArea justification;

    @FXML
    private Label justificationMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public WordsView(WordsForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Step requested = form.policy().life().changesRequested();
        if (requested != null && requested.reason() != null) {
            asked.setText(text("policy.words.asked", requested.reason()));
        }
        Fields.bind(name, nameMessage, form.name());
        Fields.bind(description, descriptionMessage, form.description());
        Fields.bind(justification, justificationMessage, form.justification());
        Fields.show(message, form.messageProperty());
    }
}
