package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** A row of details: a name, more about it, and at the right end what it comes to; nothing of it is shortened. */
public final class DetailRow extends WrappingRow {
    /** A row. */
    public DetailRow(Label name, Label more, Label end) {
        getStyleClass().add("detail-row");
        setAlignment(Pos.CENTER_LEFT);
        name.setWrapText(true);
        more.setWrapText(true);
        end.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, more, new Space(), end);
    }
}
