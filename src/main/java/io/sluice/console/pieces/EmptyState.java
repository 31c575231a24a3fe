package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing to show: why it is empty, and what would fill it. */
public final class EmptyState extends VBox {

    /** An empty state. */
    public EmptyState(Feather icon, String why, String whatWouldFill) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label first = new Label(why);
        first.getStyleClass().add("empty-why");
        first.setWrapText(true);
        Label second = new Label(whatWouldFill);
        second.getStyleClass().add("empty-what");
        second.setWrapText(true);
        getChildren().addAll(Icons.of(icon), first, second);
    }
}
