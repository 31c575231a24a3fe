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

    RelationPicture(Relation relation) {
        getStyleClass().add("relation-picture");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        switch (relation) {
            case IDENTICAL -> draw(box(5, 2, 22, 16), box(5, 2, 22, 16));
            case CONTAINING -> draw(box(1, 1, 30, 18), box(9, 5, 12, 10));
            case CONTAINED -> draw(box(9, 5, 12, 10), box(1, 1, 30, 18));
            case OVERLAPPING -> draw(box(1, 1, 19, 13), box(12, 6, 19, 13));
        }
    }

    private void draw(Rectangle existing, Rectangle proposed) {
        existing.getStyleClass().add("existing");
        proposed.getStyleClass().add("proposed");
        getChildren().addAll(existing, proposed);
    }

    /** On half pixels, so that the outline is crisp. */
    private static Rectangle box(double x, double y, double width, double height) {
        Rectangle box = new Rectangle(x + 0.5, y + 0.5, width - 1, height - 1);
        box.setArcWidth(5);
        box.setArcHeight(5);
        return box;
    }
}
