package io.sluice.console.policies;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** The size of the letters on screen. */
final class FontSize {
    /** At 100 %. */
    static final double NORMAL = 13;

    private FontSize() {}

    /** The size of the letters of a table's headings. */
    static double of(Node table) {
        return table.lookup(".column-header .label") instanceof Labeled label
                ? label.getFont().getSize()
                : NORMAL;
    }
}
