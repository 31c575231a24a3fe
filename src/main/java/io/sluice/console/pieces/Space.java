package io.sluice.console.pieces;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The room in a row that nothing else takes: what comes after it stands at the end. */
public final class Space extends Region {
    /** As wide as there is room. */
    public Space() {
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
