package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A row of details: a name, more about it, and at the right end what it comes to, which is never shortened. */
public final class DetailRow extends HBox {
    private static final int SHORT = 24;

    /** A row. */
    public DetailRow(Label name, Label more, Label end) {
        getStyleClass().add("detail-row");
        setAlignment(Pos.CENTER_LEFT);
        // What it is called comes first: only a long name gives way to what is said of it.
        name.setMinWidth(name.getText().length() <= SHORT ? USE_PREF_SIZE : 0);
        more.setMinWidth(0);
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, more, new Space(), end);
    }
}
