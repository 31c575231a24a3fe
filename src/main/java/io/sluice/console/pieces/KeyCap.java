package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A shortcut drawn as small keys: {@code Ctrl+K} is two. */
public final class KeyCap extends HBox {

    /**
     * Draws a shortcut.
     *
     * @param keys the keys' names with {@code +} between those that are held together
     */
    public KeyCap(String keys) {
        getStyleClass().add("key-cap");
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleText(keys);
        for (String key : keys.length() == 1 ? new String[] {keys} : keys.split("\\+", -1)) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key");
            getChildren().add(cap);
        }
    }
}
