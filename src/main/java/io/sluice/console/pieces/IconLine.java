package io.sluice.console.pieces;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A sentence with an icon before its first line, over as many lines as it needs. */
public final class IconLine extends HBox {

    /** A sentence whose icon has a colour with a meaning. */
    public IconLine(Feather icon, Tone tone, String sentence) {
        getStyleClass().add("icon-line");
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(icon, tone), words);
    }
}
