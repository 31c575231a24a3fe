package io.sluice.console.sharing;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.OutlookSection;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.Tone;
import io.sluice.console.sharing.SharingViewModel.Change;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks who may see and import a policy. */
public final class SharingView {
    private final SharingViewModel sharing;
    private final Outlook outlook;

    @FXML
    private Label lead;

    @FXML
    private VBox people;

    @FXML
    private VBox changes;

    @FXML
    private VBox foreseen;

    @FXML
    private Label message;

    @FXML
    private Label problem;

    /** A view of the sharing of one policy, with what would happen. */
    public SharingView(SharingViewModel sharing, Outlook outlook) {
        this.sharing = sharing;
        this.outlook = outlook;
    }

    @FXML
    void initialize() {
        lead.setText(text(
                "sharing.lead", sharing.file().policy().destination().address().canonical()));
        people.getChildren().add(PeoplePicker.optional(sharing.people()));
        sharing.changes().addListener((InvalidationListener) list -> changes());
        changes();
        foreseen.getChildren().add(new OutlookSection(outlook));
        Fields.show(message, sharing.messageProperty());
        Fields.show(problem, sharing.problemProperty());
    }

    private void changes() {
        changes.getChildren()
                .setAll(sharing.changes().stream().map(SharingView::line).toList());
        boolean any = !sharing.changes().isEmpty();
        changes.setVisible(any);
        changes.setManaged(any);
    }

    private static IconLine line(Change change) {
        boolean less = change.losesImport() || change.after() == null;
        return new IconLine(less ? Feather.MINUS : Feather.PLUS, less ? Tone.ATTENTION : Tone.SUCCESS, words(change));
    }

    private static String words(Change change) {
        String name = change.who().name();
        if (change.after() == null) {
            return text(change.losesImport() ? "sharing.change.loses.import" : "sharing.change.loses", name);
        }
        return change.losesImport()
                ? text("sharing.change.to.view", name)
                : text("sharing.change.gets", name, change.after().title());
    }
}
