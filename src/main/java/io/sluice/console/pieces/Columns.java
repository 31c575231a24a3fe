package io.sluice.console.pieces;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two parts beside each other where there is room, else below each other. The second keeps its preferred width. */
public final class Columns extends Pane {
    private static final double GAP = 24;

    /** Without parts yet, for FXML. */
    public Columns() {
        getStyleClass().add("form-columns");
    }

    private Node main() {
        return getChildren().getFirst();
    }

    private Node side() {
        return getChildren().getLast();
    }

    private double inside(double width) {
        Insets around = getInsets();
        return width - around.getLeft() - around.getRight();
    }

    private boolean beside(double room) {
        return room >= main().minWidth(-1) + GAP + side().prefWidth(-1);
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
    protected double computePrefWidth(double height) {
        Insets around = getInsets();
        return around.getLeft() + main().prefWidth(-1) + GAP + side().prefWidth(-1) + around.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double room = inside(width < 0 ? computePrefWidth(-1) : width);
        double high = beside(room)
                ? Math.max(
                        main().prefHeight(room - GAP - side().prefWidth(-1)), side().prefHeight(side().prefWidth(-1)))
                : main().prefHeight(room) + GAP + side().prefHeight(room);
        return around.getTop() + Math.ceil(high) + around.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double room = inside(getWidth());
        double high = getHeight() - around.getTop() - around.getBottom();
        if (beside(room)) {
            double wide = side().prefWidth(-1);
            put(main(), 0, room - GAP - wide, high);
            layoutInArea(side(), around.getLeft() + room - wide, around.getTop(), wide, high, 0, HPos.LEFT, VPos.TOP);
        } else {
            double above = main().prefHeight(room);
            put(main(), 0, room, above);
            put(side(), above + GAP, room, high - above - GAP);
        }
    }

    private void put(Node part, double down, double wide, double high) {
        Insets around = getInsets();
        layoutInArea(part, around.getLeft(), around.getTop() + down, wide, high, 0, HPos.LEFT, VPos.TOP);
    }
}
