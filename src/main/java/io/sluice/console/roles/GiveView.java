package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Principal;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks whom to give a role or a marking to: type a name, choose with the arrow keys. */
public final class GiveView {
    private final GiveForm form;
    private final String does;

    @FXML
    private Label lead;

    @FXML
    private TextField search;

    @FXML
    private ListView<Candidate> found;

    @FXML
    private Label missing;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /**
     * A view of the form.
     *
     * @param does what giving it does
     */
    public GiveView(GiveForm form, String does) {
        this.form = form;
        this.does = does;
    }

    @FXML
    void initialize() {
        lead.setText(does);
        search.textProperty().bindBidirectional(form.wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        found.setItems(form.found());
        found.setCellFactory(view -> new CandidateCell());
        Label none = new Label();
        found.setPlaceholder(none);
        form.answeredProperty()
                .subscribe(words -> none.setText(text(words.isBlank() ? "roles.give.begin" : "roles.give.none")));
        found.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        form.chosenProperty().subscribe(this::chosen);
        Fields.show(missing, form.missingProperty());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }

    private void selected(@Nullable Candidate now) {
        if (now != null) {
            form.chosenProperty().set(now);
        }
    }

    private void chosen(@Nullable Candidate now) {
        if (now == null) {
            found.getSelectionModel().clearSelection();
        } else {
            found.getSelectionModel().select(now);
        }
    }

    /** The arrow keys choose while the cursor stays in the search. */
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private static final class CandidateCell extends ListCell<Candidate> {
        @Override
        protected void updateItem(@Nullable Candidate item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean group = item.type() == Principal.Type.GROUP;
            setText(group ? text("roles.holder.group", item.name(), Numbers.people(item.people())) : item.name());
            setAccessibleText(getText());
            setGraphic(Icons.of(group ? Feather.USERS : Feather.USER));
        }
    }
}
