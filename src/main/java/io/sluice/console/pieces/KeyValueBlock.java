package io.sluice.console.pieces;

import io.sluice.egress.Destination;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /** Adds a value, over as many lines as it needs. */
    public KeyValueBlock add(String key, String value) {
        return add(key, new SelectableText(key, value));
    }

    /** Adds an identifier or a piece of code: in the mono type, with a button that copies it. */
    public KeyValueBlock addCode(String key, String value) {
        return addCode(key, value, new SelectableText(key, value));
    }

    /** Adds a destination as a piece of code. It goes on in the next line at a label of its name, or before its port. */
    public KeyValueBlock addDestination(String key, Destination value) {
        return addCode(key, value.toString(), SelectableText.destination(key, value));
    }

    private KeyValueBlock addCode(String key, String value, SelectableText code) {
        code.getStyleClass().add("mono");
        HBox line = copyable(key, value, code);
        line.getStyleClass().add("key-values-code");
        return add(key, line);
    }

    /** Adds a value of many words, with a button that copies it. */
    public KeyValueBlock addWords(String key, String value) {
        SelectableText text = new SelectableText(key, "");
        LongWords words = new LongWords(text, text::setText);
        words.show(value);
        return add(key, copyable(key, value, words));
    }

    private static HBox copyable(String key, String whole, Node value) {
        CopyButton copy = new CopyButton(key, () -> whole);
        copy.getStyleClass().add("small-icon");
        copy.setFocusTraversable(false);
        HBox line = new HBox(value, copy);
        line.getStyleClass().add("key-values-words");
        HBox.setHgrow(value, Priority.SOMETIMES);
        return line;
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

    /** Begins a group of pairs: says above them what they belong to. */
    public KeyValueBlock heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("row-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Label.USE_PREF_SIZE);
        add(heading, 0, getRowCount(), 2, 1);
        return this;
    }

    /** Takes every pair away. */
    public void clear() {
        getChildren().clear();
    }
}
