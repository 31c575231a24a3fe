package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Principal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Search as you type for users and groups; ↓ and ↑ choose among those found, Enter gives View, Shift+Enter Import, Esc ends
 * the search. Below, everyone chosen with a View / Import switch, and how many people that is, with what speaks
 * against it.
 */
public final class PeoplePicker extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final PeoplePickerModel model;
    private final TextField search = new TextField();
    private final Label nothingFound = Wrapped.label("secondary");
    private final Label message = Wrapped.label("field-error");
    private final VBox found = new VBox();
    private final VBox chosen = new VBox();
    private final Label total = new Label();
    private int selected;

    /** A picker that has to be answered: somebody, or nobody yet (R10). */
    public PeoplePicker(PeoplePickerModel model) {
        this(model, true);
    }

    /** A picker that may be left empty. */
    public static PeoplePicker optional(PeoplePickerModel model) {
        return new PeoplePicker(model, false);
    }

    private PeoplePicker(PeoplePickerModel model, boolean required) {
        this.model = model;
        getStyleClass().add("people-picker");
        search.setPromptText(text("pieces.people.search"));
        search.setAccessibleText(text("pieces.people.search"));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        found.getStyleClass().add("people-found");
        chosen.getStyleClass().add("people-chosen");
        nothingFound.textProperty().bind(model.nothingFoundProperty());
        model.nothingFoundProperty().subscribe(words -> Shown.set(nothingFound, !words.isEmpty()));
        model.messageProperty().subscribe(this::say);
        getChildren()
                .addAll(
                        search,
                        message,
                        nothingFound,
                        found,
                        chosen,
                        totals(required),
                        new PeopleFindings(model.findings()));
        model.found().addListener((InvalidationListener) list -> showFound(0));
        model.chosen().addListener((InvalidationListener) list -> showChosen());
        model.peopleProperty().subscribe(this::showTotal);
        model.importersProperty().subscribe(this::showTotal);
        showFound(0);
        showChosen();
        showTotal();
    }

    private void say(String words) {
        message.setText(words);
        Shown.set(message, !words.isEmpty());
        search.pseudoClassStateChanged(ERROR, !words.isEmpty());
        search.setAccessibleHelp(words);
    }

    private HBox totals(boolean required) {
        CheckBox nobody = new CheckBox(text("pieces.people.nobody"));
        nobody.selectedProperty().bindBidirectional(model.nobodyYetProperty());
        nobody.setVisible(required);
        nobody.setManaged(required);
        total.getStyleClass().add("secondary");
        HBox line = new HBox(nobody, new Space(), total);
        line.getStyleClass().add("people-total");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void keyPressed(KeyEvent event) {
        int count = model.found().size();
        if (count == 0 && (event.getCode() != KeyCode.ESCAPE || search.getText().isEmpty())) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> showFound((selected + 1) % count);
            case UP -> showFound((selected + count - 1) % count);
            case ENTER -> choose(selected, event.isShiftDown() ? GrantLevel.IMPORT : GrantLevel.VIEW);
            case ESCAPE -> model.wordsProperty().set("");
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index, GrantLevel level) {
        model.choose(model.found().get(index), level);
        search.requestFocus();
    }

    private void showFound(int select) {
        selected = select;
        found.getChildren().clear();
        for (int i = 0; i < model.found().size(); i++) {
            HBox row = row(model.found().get(i));
            int index = i;
            row.pseudoClassStateChanged(SELECTED, i == select);
            row.setOnMouseClicked(event -> choose(index, event.isShiftDown() ? GrantLevel.IMPORT : GrantLevel.VIEW));
            if (i == select) {
                row.getChildren()
                        .addAll(
                                hint(text("pieces.people.enter.view"), "Enter"),
                                hint(text("pieces.people.enter.import"), "Shift+Enter"));
            }
            found.getChildren().add(row);
        }
        boolean any = !model.found().isEmpty();
        found.setVisible(any);
        found.setManaged(any);
    }

    private static HBox hint(String does, String keys) {
        Label word = new Label(does);
        word.getStyleClass().add("secondary");
        HBox hint = new HBox(new KeyCap(keys), word);
        hint.getStyleClass().add("people-hint");
        hint.setMinWidth(USE_PREF_SIZE);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    private void showChosen() {
        List<Node> rows = new ArrayList<>();
        model.already().forEach(one -> rows.add(alreadyRow(one)));
        model.chosen().forEach(one -> rows.add(chosenRow(one)));
        chosen.getChildren().setAll(rows);
        boolean any = !rows.isEmpty();
        chosen.setVisible(any);
        chosen.setManaged(any);
    }

    private static Node alreadyRow(PeoplePickerModel.Chosen one) {
        HBox row = row(one.who());
        Label level = new Label(text("pieces.people.already", one.level().title()));
        level.getStyleClass().add("secondary");
        level.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(level);
        row.getStyleClass().add("already");
        return row;
    }

    private Node chosenRow(PeoplePickerModel.Chosen one) {
        HBox row = row(one.who());
        row.getChildren()
                .addAll(
                        new LevelSwitch(one.who().name(), one.level(), level -> model.choose(one.who(), level)),
                        Icons.button(
                                Feather.X,
                                text("pieces.people.remove", one.who().name()),
                                () -> model.remove(one.who().id())));
        return row;
    }

    private static HBox row(PeopleSource.Candidate who) {
        boolean group = who.type() == Principal.Type.GROUP;
        MiddleLabel name = new MiddleLabel(who.name());
        Label people = new Label(group ? Numbers.people(who.people()) : "");
        people.getStyleClass().add("secondary");
        people.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Icons.of(group ? Feather.USERS : Feather.USER), name, people, new Space());
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showTotal() {
        long people = model.peopleProperty().get();
        total.setText(
                people == 0
                        ? text("pieces.people.total.none")
                        : text(
                                "pieces.people.total",
                                Numbers.people(people),
                                Numbers.people(model.importersProperty().get())));
    }
}
