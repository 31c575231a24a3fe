package io.sluice.console.pieces;

import io.sluice.egress.Relation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * How an existing policy's set lies to the proposed one, as two small boxes: the existing one filled, the proposal outlined
 * in the accent colour.
 */
final class RelationPicture extends Pane {
    private static final double WIDTH = 32;
    private static final double HEIGHT = 20;

    private final Rectangle existing = box("existing");
    private final Rectangle proposed = box("proposed");

    RelationPicture() {
        getStyleClass().add("relation-picture");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(existing, proposed);
    }

    void show(Relation relation) {
        switch (relation) {
            case IDENTICAL -> {
                place(existing, 5, 2, 22, 16);
                place(proposed, 5, 2, 22, 16);
            }
            case CONTAINING -> {
                place(existing, 1, 1, 30, 18);
                place(proposed, 9, 5, 12, 10);
            }
            case CONTAINED -> {
                place(existing, 9, 5, 12, 10);
                place(proposed, 1, 1, 30, 18);
            }
            case OVERLAPPING -> {
                place(existing, 1, 1, 19, 13);
                place(proposed, 12, 6, 19, 13);
            }
        }
    }

    private static Rectangle box(String style) {
        Rectangle box = new Rectangle();
        box.getStyleClass().add(style);
        box.setArcWidth(5);
        box.setArcHeight(5);
        return box;
    }

    /** On half pixels, so that the outline is crisp. */
    private static void place(Rectangle box, double x, double y, double width, double height) {
        box.setX(x + 0.5);
        box.setY(y + 0.5);
        box.setWidth(width - 1);
        box.setHeight(height - 1);
    }
}
