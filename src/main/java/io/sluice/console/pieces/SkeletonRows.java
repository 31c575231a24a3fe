package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey rows in the place of rows that are being read, so that nothing jumps when they come. */
public final class SkeletonRows extends VBox {

    /** So many rows of two lines. */
    public SkeletonRows(int rows) {
        getStyleClass().add("skeleton-rows");
        setAccessibleText(text("pieces.loading"));
        // They make no page higher than it will be: those without room are left out of sight.
        setMinHeight(0);
        for (int i = 0; i < rows; i++) {
            VBox row = new VBox(bar(0.42 + i * 37 % 30 / 100.0), bar(0.24 + i * 53 % 22 / 100.0));
            row.getStyleClass().add("skeleton-row");
            getChildren().add(row);
        }
    }

    private Region bar(double share) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton-bar");
        bar.maxWidthProperty().bind(widthProperty().multiply(share));
        return bar;
    }
}
