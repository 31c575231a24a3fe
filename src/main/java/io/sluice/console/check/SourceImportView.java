package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.review.WorkloadFile.SourceCandidate;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks which source to import; below, why it cannot be. */
public final class SourceImportView {
    private final SourceImportForm form;

    @FXML
    private TextField search;

    @FXML
    private ListView<SourceCandidate> list;

    @FXML
    private Label message;

    /** A view of the form. */
    public SourceImportView(SourceImportForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(form.wordsProperty());
        list.setCellFactory(view -> new Cell());
        Offers.bind(search, list, text("check.sources.none"), form.foundProperty(), form.chosenProperty());
        Fields.show(message, form.messageProperty());
    }

    private static final class Cell extends ListCell<SourceCandidate> {
        private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

        private final MiddleLabel name = new MiddleLabel();
        private final Label about = new Label();
        private final VBox lines = new VBox(name, about);

        Cell() {
            about.getStyleClass().add("secondary");
            about.setMinWidth(0);
            lines.getStyleClass().add("inbox-lines");
            lines.setPrefWidth(1);
            getStyleClass().add("inbox-cell");
        }

        @Override
        protected void updateItem(@Nullable SourceCandidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            if (empty || candidate == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String why = candidate.objection().map(refused -> refused.reason()).orElse("");
            name.setText(candidate.source().name());
            about.setText(
                    why.isEmpty() ? candidate.project() : text("check.import.candidate", candidate.project(), why));
            pseudoClassStateChanged(REFUSED, !why.isEmpty());
            setAccessibleText(text("check.sources.spoken", candidate.source().name(), about.getText()));
            setGraphic(lines);
        }
    }
}
