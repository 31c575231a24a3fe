package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.search.Completion.Suggestion;
import io.sluice.console.search.Parsed;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The search field with what was read of it: a chip for each term, which Del removes, what is wrong, and what could be
 * written next. ↓ and ↑ choose among that, Tab writes it, and so does Enter where it is plain which is meant; Esc leaves it.
 */
final class QueryBar {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final TextField field;
    private final FlowPane chips;
    private final Label problem;
    private final VBox found;
    private final PoliciesViewModel model;
    private final CompletionViewModel completion;
    private final Runnable toList;
    private boolean completing;

    /**
     * Dresses these controls.
     *
     * @param found where suggestions are shown
     * @param toList moves the focus to the list
     */
    QueryBar(
            TextField field,
            FlowPane chips,
            Label problem,
            VBox found,
            PoliciesViewModel model,
            CompletionViewModel completion,
            Runnable toList) {
        this.field = field;
        this.chips = chips;
        this.problem = problem;
        this.found = found;
        this.model = model;
        this.completion = completion;
        this.toList = toList;
    }

    void bind() {
        field.textProperty().bindBidirectional(model.searchProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The cursor moves after the text changes; what is suggested depends on both.
        field.caretPositionProperty().subscribe(this::written);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                completion.close();
            }
        });
        model.parsedProperty().subscribe(this::show);
        completion.suggestionsProperty().subscribe(this::suggest);
        completion.chosenProperty().subscribe(this::choose);
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
    }

    private void written() {
        if (field.isFocused() && !completing) {
            completion.written(field.getText(), field.getCaretPosition());
        }
    }

    private void pressed(KeyEvent event) {
        boolean open = completion.isOpen();
        boolean handled = true;
        switch (event.getCode()) {
            case DOWN, UP -> {
                if (open) {
                    completion.choose(event.getCode() == KeyCode.DOWN ? 1 : -1);
                } else if (event.getCode() == KeyCode.DOWN) {
                    toList.run();
                }
            }
            case TAB -> {
                if (open && !event.isShiftDown()) {
                    accept();
                } else {
                    handled = false;
                }
            }
            case ENTER -> {
                if (completion.chosenProperty().get() >= 0
                        || completion.suggestionsProperty().get().size() == 1) {
                    accept();
                } else if (open) {
                    // Whoever is still choosing is still writing: what is typed next must not act on the list.
                    completion.close();
                } else {
                    toList.run();
                }
            }
            case ESCAPE -> {
                if (open) {
                    completion.close();
                } else if (field.getText().isEmpty()) {
                    toList.run();
                } else {
                    field.clear();
                }
            }
            case SPACE -> {
                handled = event.isShortcutDown();
                if (handled) {
                    completion.ask(field.getText(), field.getCaretPosition());
                }
            }
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void accept() {
        CompletionViewModel.Edit edit = completion.accept(field.getText());
        completing = true;
        field.setText(edit.text());
        field.positionCaret(edit.cursor());
        completing = false;
        written();
    }

    private void show(Parsed parsed) {
        Parsed.Problem wrong = parsed.problem();
        boolean any = wrong != null;
        problem.setText(wrong == null ? "" : wrong.message());
        problem.setVisible(any);
        problem.setManaged(any);
        boolean error = wrong != null && !wrong.unfinished();
        problem.getStyleClass().setAll("label", error ? "field-error" : "secondary");
        field.pseudoClassStateChanged(ERROR, error);
        field.setAccessibleHelp(problem.getText());
        List<Parsed.Piece> pieces = parsed.pieces();
        chips.getChildren().setAll(pieces.stream().map(this::chip).toList());
        boolean shown = !pieces.isEmpty();
        chips.setVisible(shown);
        chips.setManaged(shown);
    }

    private Button chip(Parsed.Piece piece) {
        String words = ClauseWords.of(piece.clause());
        Button chip = new Button(words, Icons.of(Feather.X));
        chip.getStyleClass().addAll("query-chip", "flat");
        chip.setAccessibleText(text("policies.chip.spoken", words));
        chip.setOnAction(event -> remove(piece));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                remove(piece);
                event.consume();
            }
        });
        return chip;
    }

    private void remove(Parsed.Piece piece) {
        String text = field.getText();
        String rest = text.substring(0, piece.from()).stripTrailing() + " "
                + text.substring(piece.to()).stripLeading();
        field.requestFocus();
        field.setText(rest.strip());
        field.end();
        completion.close();
    }

    private void suggest(List<Suggestion> suggestions) {
        found.getChildren().setAll(suggestions.stream().map(this::line).toList());
        found.setVisible(!suggestions.isEmpty());
        field.setAccessibleRoleDescription(
                suggestions.isEmpty() ? null : text("policies.completion.spoken", suggestions.size()));
    }

    private HBox line(Suggestion suggestion) {
        Label insert = new Label(suggestion.insert().strip());
        insert.getStyleClass().add("completion-word");
        insert.setMinWidth(Label.USE_PREF_SIZE);
        Label what = new Label(suggestion.what());
        what.getStyleClass().add("secondary");
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(insert, what);
        line.getStyleClass().add("completion");
        line.setOnMousePressed(event -> {
            completion.chooseAt(found.getChildren().indexOf(line));
            accept();
            event.consume();
        });
        return line;
    }

    private void choose() {
        int chosen = completion.chosenProperty().get();
        for (int i = 0; i < found.getChildren().size(); i++) {
            found.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == chosen);
        }
        if (chosen >= 0 && chosen < completion.suggestionsProperty().get().size()) {
            field.setAccessibleHelp(
                    completion.suggestionsProperty().get().get(chosen).insert());
        }
    }
}
