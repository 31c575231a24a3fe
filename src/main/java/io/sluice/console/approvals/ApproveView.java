package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.GlobalFields;
import io.sluice.console.forms.MarkedNote;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.OutlookSection;
import io.sluice.console.forms.SniField;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Numbers;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks what approving asks. */
public final class ApproveView {
    private final ApproveForm form;
    private final Outlook outlook;

    @FXML
    private VBox overlap;

    @FXML
    private VBox people;

    @FXML
    private Label peopleMessage;

    @FXML
    private Label trust;

    @FXML
    private Label reasonLabel;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Button more;

    @FXML
    private VBox options;

    @FXML
    private VBox sni;

    @FXML
    private VBox everywhere;

    @FXML
    private VBox foreseen;

    @FXML
    private Label message;

    /** A view of the form, with what would happen. */
    public ApproveView(ApproveForm form, Outlook outlook) {
        this.form = form;
        this.outlook = outlook;
    }

    @FXML
    void initialize() {
        boolean beside = !form.overlaps().isEmpty();
        shown(overlap, beside);
        if (beside) {
            overlap.getChildren().add(beside(form.overlaps().getFirst()));
        }
        people.getChildren().add(new PeoplePicker(form.people()));
        people.getChildren().addAll(MarkedNote.of(form.proposal()));
        Fields.show(peopleMessage, form.peopleMessageProperty());
        trust.setText(text(
                "approvals.approve.trust",
                form.proposal().destination().address().canonical()));
        String asked = text(beside ? "approvals.approve.reason" : "approvals.approve.reason.optional");
        reasonLabel.setText(asked);
        reason.setAccessibleText(asked);
        Fields.bind(reason, reasonMessage, form.reason());
        more.setText(text(form.sni().matters() ? "approvals.approve.more.sni" : "approvals.approve.more"));
        more.setGraphic(Icons.of(Feather.CHEVRON_RIGHT));
        more.setOnAction(event -> options(true));
        options(!form.sni().verifyProperty().get()
                || form.everywhere().globalProperty().get());
        sni.getChildren().add(new SniField(form.sni()));
        everywhere.getChildren().add(new GlobalFields(form.everywhere()));
        foreseen.getChildren().add(new OutlookSection(outlook));
        Fields.show(message, form.messageProperty());
    }

    /** What granting Importer on the tightest match would do instead, and what it would leave closed. */
    private Callout beside(DenyAndGrantForm.Existing existing) {
        long pairs = form.proposal().destination().pairs();
        return new Callout(
                Tone.ATTENTION,
                text("approvals.approve.beside.why", existing.policy().name()),
                existing.missing() == 0
                        ? text("approvals.approve.beside.what")
                        : text(
                                "approvals.approve.beside.part",
                                Numbers.format(existing.missing()),
                                Numbers.format(pairs),
                                pairs));
    }

    /** The switches that are seldom touched stay folded away; one that a proposer asked for does not. */
    private void options(boolean open) {
        shown(options, open);
        more.setVisible(!open);
        more.setManaged(!open);
    }

    private static void shown(VBox box, boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
