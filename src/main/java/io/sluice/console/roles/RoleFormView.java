package io.sluice.console.roles;

import io.sluice.console.forms.Fields;
import io.sluice.egress.Workflow;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a role's name and workflows. */
public final class RoleFormView {
    private final RoleForm form;

    @FXML
    private TextField name;

    @FXML
    private Label nameMessage;

    @FXML
    private VBox workflows;

    @FXML
    private Label missing;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public RoleFormView(RoleForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Fields.bind(name, nameMessage, form.name());
        for (Workflow workflow : Workflow.values()) {
            workflows.getChildren().add(choice(workflow));
        }
        Fields.show(missing, form.missingProperty());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }

    /** What may not be chosen stands there all the same, with the reason. */
    private Node choice(Workflow workflow) {
        String says = form.objection(workflow).orElseGet(() -> WorkflowWords.allows(workflow));
        CheckBox box = new CheckBox(workflow.title());
        box.setId("workflow-" + workflow.name());
        box.selectedProperty().bindBidirectional(form.chosen(workflow));
        box.setDisable(form.objection(workflow).isPresent());
        box.setAccessibleHelp(says);
        Label words = new Label(says);
        words.getStyleClass().addAll("secondary", "indented");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(box, words);
    }
}
