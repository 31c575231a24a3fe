package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.WorkloadFile.Candidate;
import io.sluice.egress.analysis.ImportRehearsal;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks which policy to import; below, what that would do. */
public final class ImportView {
    private final ImportForm form;

    @FXML
    private TextField search;

    @FXML
    private ListView<Candidate> list;

    @FXML
    private VBox foreseen;

    @FXML
    private Label message;

    /** A view of the form. */
    public ImportView(ImportForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(form.wordsProperty());
        list.setCellFactory(view -> new Cell());
        Offers.bind(search, list, text("check.import.none"), form.foundProperty(), form.chosenProperty());
        form.foreseenProperty().subscribe(this::show);
        Fields.show(message, form.messageProperty());
    }

    private void show(@Nullable ImportRehearsal rehearsal) {
        foreseen.getChildren().clear();
        if (rehearsal == null) {
            return;
        }
        boolean first = true;
        for (String sentence : rehearsal.sentences()) {
            boolean alarming = first && !rehearsal.runs();
            foreseen.getChildren()
                    .add(new IconLine(
                            alarming ? Feather.ALERT_TRIANGLE : Feather.INFO,
                            alarming ? Tone.ATTENTION : Tone.NEUTRAL,
                            sentence));
            first = false;
        }
    }

    private static final class Cell extends ListCell<Candidate> {
        private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

        private final DestinationLabel destination = new DestinationLabel().plain();
        private final StateChip chip = new StateChip();
        private final Label name = new Label();
        private final VBox lines;

        Cell() {
            HBox.setHgrow(destination, Priority.ALWAYS);
            HBox first = new HBox(destination, chip);
            first.getStyleClass().add("inbox-first");
            first.setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("secondary");
            name.setMinWidth(0);
            lines = new VBox(first, name);
            lines.getStyleClass().add("inbox-lines");
            lines.setPrefWidth(1);
            getStyleClass().add("inbox-cell");
        }

        @Override
        protected void updateItem(@Nullable Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            destination.show(
                    candidate.policy().destination(), candidate.policy().kind());
            chip.show(candidate.policy().state(), Delivery.DELIVERED);
            String why = candidate.objection().map(refused -> refused.reason()).orElse("");
            name.setText(
                    why.isEmpty()
                            ? candidate.policy().name()
                            : text("check.import.candidate", candidate.policy().name(), why));
            pseudoClassStateChanged(REFUSED, !why.isEmpty());
            setAccessibleText(text(
                    "check.import.spoken",
                    candidate.policy().destination(),
                    candidate.policy().state().title(),
                    name.getText()));
            setGraphic(lines);
        }
    }
}
