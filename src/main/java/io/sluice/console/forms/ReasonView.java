package io.sluice.console.forms;

import io.sluice.console.support.Fxml;
import io.sluice.console.support.Views;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks for a reason. */
public final class ReasonView {
    private final FormField field;
    private final ObservableValue<String> problem;
    private final Words words;

    /**
     * What is said around the field.
     *
     * @param lead what follows from the act
     * @param label what the field is for; null for no field
     */
    public record Words(String lead, @Nullable String label) {}

    @FXML
    private Label lead;

    @FXML
    private VBox asked;

    @FXML
    private Label label;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    private ReasonView(FormField field, ObservableValue<String> problem, Words words) {
        this.field = field;
        this.problem = problem;
        this.words = words;
    }

    /**
     * A view of one field and what stands in the way of the whole.
     *
     * @param problem what stands in the way and belongs to no field
     * @param lead what follows from the act
     * @param label what the field is for; null for no field
     */
    public static Parent of(FormField field, ObservableValue<String> problem, String lead, @Nullable String label) {
        return Views.load(Fxml.REASON, new ReasonView(field, problem, new Words(lead, label)));
    }

    @FXML
    void initialize() {
        lead.setText(words.lead());
        asked.setVisible(words.label() != null);
        asked.setManaged(words.label() != null);
        label.setText(words.label());
        label.setLabelFor(reason);
        reason.setAccessibleText(words.label());
        Fields.bind(reason, reasonMessage, field);
        Fields.show(message, problem);
    }
}
