package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.approvals.DenyAndGrantForm.Existing;
import io.sluice.console.forms.Fields;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.OutlookSection;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.support.Numbers;
import io.sluice.egress.SniVerification;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks which policy to grant Importer on, and why the proposal is denied. */
public final class DenyAndGrantView {

    private final DenyAndGrantForm form;
    private final Outlook outlook;

    @FXML
    private ComboBox<Existing> existing;

    @FXML
    private Label difference;

    @FXML
    private Label policyMessage;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private VBox people;

    @FXML
    private VBox foreseen;

    @FXML
    private Label message;

    /** A view of the form, with what would happen. */
    public DenyAndGrantView(DenyAndGrantForm form, Outlook outlook) {
        this.form = form;
        this.outlook = outlook;
    }

    @FXML
    void initialize() {
        existing.setConverter(new Names());
        existing.getItems().setAll(form.choices());
        existing.valueProperty().bindBidirectional(form.chosenProperty());
        form.chosenProperty().subscribe(chosen -> difference.setText(difference(chosen)));
        Fields.show(policyMessage, form.policyMessageProperty());
        Fields.bind(reason, reasonMessage, form.reason());
        people.getChildren().add(PeoplePicker.optional(form.people()));
        foreseen.getChildren().add(new OutlookSection(outlook));
        Fields.show(message, form.messageProperty());
    }

    /** What stays closed, what comes along (R9), and whether server names are verified otherwise than was asked for (R3). */
    private String difference(Existing chosen) {
        String pairs = pairs(chosen);
        boolean asked = form.proposal().sni().on();
        boolean there = chosen.policy().sni().on();
        if (asked == there
                || !SniVerification.concerns(form.proposal().destination())
                || !SniVerification.concerns(chosen.policy().destination())) {
            return pairs;
        }
        return pairs + " " + text(there ? "approvals.grant.sni.on" : "approvals.grant.sni.off");
    }

    private static String pairs(Existing chosen) {
        if (chosen.missing() > 0) {
            return text("approvals.grant.missing", Numbers.format(chosen.missing()), chosen.missing());
        }
        return chosen.excess() > 0
                ? text("approvals.grant.excess", Numbers.format(chosen.excess()), chosen.excess())
                : text("approvals.grant.same");
    }

    private static final class Names extends StringConverter<Existing> {
        @Override
        public String toString(Existing choice) {
            return choice == null
                    ? ""
                    : text(
                            "approvals.grant.choice",
                            choice.policy().name(),
                            choice.policy().destination());
        }

        @Override
        public Existing fromString(String text) {
            throw new UnsupportedOperationException("The policy is chosen, not written");
        }
    }
}
