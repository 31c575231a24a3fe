package io.sluice.console.pieces;

import io.sluice.console.support.Clip;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A list of lines that may be very long: as high as its lines need up to a few, and scrolled beyond. Only what is seen of it
 * is drawn. Lines are selected with the keys of a list; Ctrl+C copies those selected, the button above copies all.
 *
 * @param <T> what a line stands for
 */
public final class LongList<T> extends VBox {
    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int ROWS = 8;
    /** In the size of the type, as the style sheet has it. */
    private static final double ROW = 1.8462;

    private final ListView<T> list;

    /**
     * A list.
     *
     * @param title what it lists and how many: "1,234 blocks"
     * @param items read as they are scrolled to, so they may be worked out then
     * @param words the line of an item
     */
    public LongList(String title, List<T> items, Function<T, String> words) {
        getStyleClass().add("long-list");
        list = new ListView<>(FXCollections.observableList(items));
        list.setAccessibleText(title);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new Line<>(words));
        list.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                Clip.copy(lines(list.getSelectionModel().getSelectedItems(), words));
                event.consume();
            }
        });
        int rows = Math.min(ROWS, items.size());
        Label name = new Label(title);
        name.getStyleClass().add("secondary");
        CopyButton copy = new CopyButton(title, () -> lines(items, words));
        HBox head = new HBox(name, new Space(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        name.fontProperty().subscribe(font -> {
            double row = Math.ceil(font.getSize() * ROW);
            list.setFixedCellSize(row);
            list.setMinHeight(rows * row + 2);
            list.setPrefHeight(rows * row + 2);
            list.setMaxHeight(rows * row + 2);
        });
        getChildren().addAll(head, list);
    }

    /** Puts the focus on the list, so that the arrow keys scroll it. */
    public void focus() {
        list.requestFocus();
    }

    private static <T> String lines(List<T> items, Function<T, String> words) {
        return items.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static final class Line<T> extends ListCell<T> {
        private final Function<T, String> words;

        Line(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
        }
    }
}
