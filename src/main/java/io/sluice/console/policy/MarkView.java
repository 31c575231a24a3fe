package io.sluice.console.policy;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.MarkingBoxes;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Asks which markings a policy is to carry. */
public final class MarkView {
    private final MarkForm form;

    @FXML
    private VBox markings;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public MarkView(MarkForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        markings.getChildren().add(new MarkingBoxes(form.choices()));
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }
}
