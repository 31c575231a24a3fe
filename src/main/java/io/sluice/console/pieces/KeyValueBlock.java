package io.sluice.console.pieces;

import io.sluice.egress.Destination;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Details as pairs: labels in a quiet column at the left, values that can be selected and copied at the right; where that leaves
 * a value too little room, it stands below its label.
 */
public final class KeyValueBlock extends GridPane {

    /** What a value needs beside its label, to the size of the letters. */
    private static final double LEAST = 12;

    private static final double GAP = 4;

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

    /** Adds a path as a piece of code. It goes on in the next line at a step. */
    public KeyValueBlock addPath(String key, String value) {
        return addCode(key, value, SelectableText.broken(key, value));
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

    /** Adds values of the same kind, each in a row of its own with a button that copies it. */
    public KeyValueBlock addWords(String key, List<String> values) {
        return add(key, new VBox(values.stream().map(value -> words(key, value)).toArray(Node[]::new)));
    }

    /** Adds a value of many words, with a button that copies it. */
    public KeyValueBlock addWords(String key, String value) {
        return add(key, words(key, value));
    }

    private static HBox words(String key, String value) {
        SelectableText text = new SelectableText(key, "");
        LongWords words = new LongWords(text, text::setText);
        words.show(value);
        return copyable(key, value, words);
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

    /** Whether values stand below their labels in this width. */
    private boolean stacked(double width) {
        List<Label> keys = getManagedChildren().stream()
                .filter(child -> child.getStyleClass().contains("key"))
                .map(Label.class::cast)
                .toList();
        if (width <= 0 || keys.isEmpty()) {
            return false;
        }
        double widest = keys.stream()
                .mapToDouble(key -> Math.max(key.minWidth(-1), key.prefWidth(-1)))
                .max()
                .orElseThrow();
        double letter = keys.getFirst().getFont().getSize();
        return width - widest - getHgap() < LEAST * letter;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return stacked(width) ? stackedHeight(width) : super.computePrefHeight(width);
    }

    private double stackedHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(child -> below(child) + snapSizeY(child.prefHeight(width)))
                .sum();
    }

    /** What is kept free above a label. */
    private static double below(Node child) {
        return child.getStyleClass().contains("key") ? GAP : 0;
    }

    @Override
    protected void layoutChildren() {
        if (!stacked(getWidth())) {
            super.layoutChildren();
            return;
        }
        double y = 0;
        for (Node child : getManagedChildren()) {
            double height = snapSizeY(child.prefHeight(getWidth()));
            y += below(child);
            child.resizeRelocate(0, y, getWidth(), height);
            y += height;
        }
    }

    /** Takes every pair away. */
    public void clear() {
        getChildren().clear();
    }
}
