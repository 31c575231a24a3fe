package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.GlobalFields;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.Tone;
import io.sluice.egress.EgressPolicy;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What creating asks beyond proposing (R6, R9, R10). */
final class OpeningFields extends VBox {

    /** Fields for it. */
    OpeningFields(Opening opening) {
        getStyleClass().add("form");
        getChildren().addAll(people(opening), reason(opening), new GlobalFields(opening.everywhere()));
    }

    private static Node people(Opening opening) {
        Label message = message();
        Fields.show(message, opening.peopleMessageProperty());
        return field(
                label(text("approvals.approve.people")),
                new PeoplePicker(opening.people()),
                message,
                quiet(text("proposal.trust")));
    }

    private static Node reason(Opening opening) {
        TextArea reason = new TextArea();
        reason.setId("reason");
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        Label label = label("");
        label.setLabelFor(reason);
        VBox callout = new VBox();
        Label message = message();
        Fields.bind(reason, message, opening.reason());
        opening.besideProperty().subscribe(policy -> {
            String asked = text(policy == null ? "approvals.approve.reason.optional" : "approvals.approve.reason");
            label.setText(asked);
            reason.setAccessibleText(asked);
            beside(callout, policy);
        });
        return field(callout, label, reason, message);
    }

    private static void beside(VBox callout, @Nullable EgressPolicy policy) {
        callout.getChildren().clear();
        if (policy != null) {
            callout.getChildren()
                    .add(new Callout(
                            Tone.ATTENTION,
                            text("approvals.approve.beside.why", policy.name()),
                            text("proposal.beside.what")));
        }
        shown(callout, policy != null);
    }

    private static VBox field(Node... parts) {
        VBox field = new VBox(parts);
        field.getStyleClass().add("form-field");
        return field;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label message() {
        Label message = new Label();
        message.getStyleClass().add("field-error");
        return message;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
