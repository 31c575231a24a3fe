package io.sluice.console.pieces;

import io.sluice.console.support.Clip;
import io.sluice.console.support.FromRight;
import io.sluice.console.support.LineBreaks;
import io.sluice.egress.Destination;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text that looks like a label, but is reached by Tab, selected and copied. It is as high as its words need and passes
 * single keys on, so that shortcuts act while it has the focus.
 */
public final class SelectableText extends TextArea {
    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Text measure = new Text();
    private boolean broken;

    /**
     * A text.
     *
     * @param name what it is, for screen readers
     */
    public SelectableText(String name, String words) {
        super(words);
        setEditable(false);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(name);
        getStyleClass().add("selectable");
        FromRight.tell(this, textProperty());
        fontProperty().addListener((property, before, now) -> requestLayout());
        addEventFilter(KeyEvent.KEY_TYPED, this::passOn);
        addEventFilter(KeyEvent.KEY_PRESSED, this::copyWhole);
    }

    /**
     * A destination, which is broken at the labels of its name and before its port. What is copied of it has nothing in it that
     * was put there for that.
     */
    static SelectableText destination(String name, Destination destination) {
        return broken(name, destination.toString());
    }

    /** The same for a path, which is broken before its steps. */
    static SelectableText broken(String name, String words) {
        SelectableText text = new SelectableText(name, LineBreaks.everywhere(words));
        text.broken = true;
        return text;
    }

    private String written(String words) {
        return broken ? LineBreaks.without(words) : words;
    }

    /** Where nothing is selected, all of it is meant. */
    private void copyWhole(KeyEvent event) {
        if (COPY.match(event) && getSelection().getLength() == 0) {
            Clip.copy(written(getText()));
            event.consume();
        }
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            Clip.copy(written(getSelectedText()));
        }
    }

    /** What is typed into a text that cannot be changed is meant for the screen around it. */
    private void passOn(KeyEvent event) {
        if (getParent() != null) {
            event.consume();
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets around = around();
        return Math.ceil(measured(0).getWidth()) + around.getLeft() + around.getRight() + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = around();
        double room = width < 0 ? 0 : Math.max(1, width - around.getLeft() - around.getRight());
        return Math.ceil(measured(room).getHeight()) + around.getTop() + around.getBottom();
    }

    private Bounds measured(double room) {
        measure.setFont(getFont());
        measure.setText(getText());
        measure.setWrappingWidth(room);
        return measure.getLayoutBounds();
    }

    /** What the skin keeps free around the words. */
    private Insets around() {
        Node content = lookup(".content");
        Insets inside = content instanceof Region region ? region.getInsets() : Insets.EMPTY;
        return new Insets(
                getInsets().getTop() + inside.getTop(),
                getInsets().getRight() + inside.getRight(),
                getInsets().getBottom() + inside.getBottom(),
                getInsets().getLeft() + inside.getLeft());
    }
}
