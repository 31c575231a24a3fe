package io.sluice.console.pieces;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels over as many lines as their words need. */
public final class Wrapped {
    private Wrapped() {}

    /** An empty one. */
    public static Label label(String style) {
        return label("", style);
    }

    /** One with words. */
    public static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
