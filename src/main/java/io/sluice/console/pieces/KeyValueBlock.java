package io.sluice.console.pieces;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Details as pairs: labels in a quiet column at the left, values that can be selected and copied at the right. */
public final class KeyValueBlock extends GridPane {

    /** An empty block. */
    public KeyValueBlock() {
        getStyleClass().add("key-values");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        keys.setHalignment(HPos.LEFT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(keys, values);
    }

    /** Adds a value of one line. */
    public KeyValueBlock add(String key, String value) {
        return add(key, selectable(value));
    }

    /** Adds an identifier or a piece of code: in the mono type, with a button that copies it. */
    public KeyValueBlock addCode(String key, String value) {
        TextField field = selectable(value);
        field.getStyleClass().add("mono");
        GridPane line = new GridPane();
        line.getStyleClass().add("key-values-code");
        line.addRow(0, field, new CopyButton(key, () -> value));
        field.setPrefColumnCount(value.length());
        return add(key, line);
    }

    /** Adds a value of many words, over several lines, with a button that copies it. */
    public KeyValueBlock addWords(String key, String value) {
        Label words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("value-words");
        CopyButton copy = new CopyButton(key, () -> value);
        copy.getStyleClass().add("small-icon");
        copy.setFocusTraversable(false);
        HBox line = new HBox(words, copy);
        line.getStyleClass().add("key-values-words");
        HBox.setHgrow(words, Priority.SOMETIMES);
        return add(key, line);
    }

    /** Adds a value that is drawn in its own way. */
    public KeyValueBlock add(String key, Node value) {
        Label label = new Label(key);
        label.getStyleClass().add("key");
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }

    /** Takes every pair away. */
    public void clear() {
        getChildren().clear();
    }

    private static TextField selectable(String value) {
        TextField field = new TextField(value);
        field.setEditable(false);
        field.setFocusTraversable(false);
        field.getStyleClass().add("selectable");
        return field;
    }
}
