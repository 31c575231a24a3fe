package io.sluice.console.sharing;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.MarkedNote;
import io.sluice.console.pieces.Disclosure;
import io.sluice.console.pieces.Expanded;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.AccessChange;
import io.sluice.console.sharing.SharingViewModel.Change;
import io.sluice.console.support.Numbers;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks who may see and import a policy. */
public final class SharingView {
    private final SharingViewModel sharing;
    private final Expanded expanded = new Expanded();

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
    public SharingView(SharingViewModel sharing) {
        this.sharing = sharing;
    }

    @FXML
    void initialize() {
        lead.setText(text(
                "sharing.lead", sharing.file().policy().destination().address().canonical()));
        people.getChildren().add(PeoplePicker.optional(sharing.people()));
        people.getChildren().addAll(MarkedNote.of(sharing.file().policy()));
        sharing.changes().addListener((InvalidationListener) list -> changes());
        changes();
        foreseen.getStyleClass().addAll("section", "outlook");
        sharing.accessProperty().subscribe(this::foreseen);
        Fields.show(message, sharing.messageProperty());
        Fields.show(problem, sharing.problemProperty());
    }

    /** What it comes to for people, and everybody who would hold it. */
    private void foreseen(@Nullable AccessChange change) {
        changes();
        foreseen.getChildren().clear();
        if (change == null) {
            return;
        }
        if (!sharing.changes().isEmpty()) {
            foreseen.getChildren().add(new SectionHeader(text("forms.outlook"), ""));
            AccessWords.lines(change).forEach(line -> foreseen.getChildren().add(line.node()));
        }
        if (!change.then().isEmpty()) {
            String people = Numbers.people(change.then().size());
            foreseen.getChildren()
                    .add(new Disclosure(
                            sharing.file().policy().id(),
                            text(sharing.changes().isEmpty() ? "sharing.people.now" : "sharing.people.then", people),
                            expanded,
                            () -> PeopleLines.of(change.then())));
        }
    }

    private void changes() {
        changes.getChildren().clear();
        sharing.changes().forEach(change -> {
            changes.getChildren().add(line(change));
            kept(change).ifPresent(changes.getChildren()::add);
        });
        boolean any = !sharing.changes().isEmpty();
        changes.setVisible(any);
        changes.setManaged(any);
    }

    /** Whoever keeps it through a group loses nothing: that is said, because the line above sounds as if. */
    private Optional<IconLine> kept(Change change) {
        AccessChange access = sharing.accessProperty().get();
        return access == null
                ? Optional.empty()
                : Optional.ofNullable(access.kept().get(change.who().id()))
                        .map(held -> new IconLine(Feather.INFO, Tone.NEUTRAL, AccessWords.kept(change.who(), held)));
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
