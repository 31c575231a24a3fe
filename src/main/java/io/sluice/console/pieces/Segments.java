package io.sluice.console.pieces;

import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/**
 * A switch of several segments, of which one is always on. It is chosen by mouse, by Space or by the arrow keys, which select a
 * segment without pressing it: what is shown as chosen is what is chosen, however it came to be.
 */
public final class Segments {
    private Segments() {}

    /**
     * Keeps a group and a property the same.
     *
     * @param group of toggles whose user data are the values that they stand for
     */
    public static <T> void bind(ToggleGroup group, Class<T> type, Property<T> chosen) {
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.setValue(type.cast(now.getUserData()));
            } else if (before != null) {
                // One that is pressed again stays.
                group.selectToggle(before);
            }
        });
        chosen.subscribe(value -> {
            for (Toggle toggle : group.getToggles()) {
                if (toggle.getUserData().equals(value)) {
                    group.selectToggle(toggle);
                }
            }
        });
    }
}
