package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing to show: why it is empty, and what would fill it. */
public final class EmptyState extends VBox {

    /** An empty state. */
    public EmptyState(Feather icon, String why, String whatWouldFill) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren()
                .addAll(Icons.of(icon), Wrapped.label(why, "empty-why"), Wrapped.label(whatWouldFill, "empty-what"));
    }
}
