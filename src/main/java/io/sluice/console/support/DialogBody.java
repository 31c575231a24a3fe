package io.sluice.console.support;

import java.util.function.DoubleSupplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * What a dialog asks, as high as it needs to be in the width that the dialog has; scrolled where the window is too low. By
 * itself a scroll pane reckons with the height of lines that do not wrap.
 */
final class DialogBody extends ScrollPane {
    private final DoubleSupplier width;

    /**
     * A body.
     *
     * @param width how wide it will be
     */
    DialogBody(Node content, DoubleSupplier width) {
        super(content);
        this.width = width;
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("dialog-content");
    }

    @Override
    protected double computePrefHeight(double given) {
        Insets around = getInsets();
        double inside = width.getAsDouble() - around.getLeft() - around.getRight();
        return around.getTop() + getContent().prefHeight(inside) + around.getBottom();
    }
}
