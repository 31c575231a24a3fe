package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.GrantLevel;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** View or Import, as two halves of one switch. One of them is always on. */
final class LevelSwitch extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    LevelSwitch(String who, GrantLevel level, Consumer<GrantLevel> onChange) {
        getStyleClass().add("switch");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (GrantLevel each : GrantLevel.values()) {
            ToggleButton button = new ToggleButton(each.title());
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setSelected(each == level);
            button.setAccessibleText(text("pieces.people.level", who, each.title()));
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> changed(before, now, onChange));
    }

    private void changed(Toggle before, Toggle now, Consumer<GrantLevel> onChange) {
        if (now == null) {
            group.selectToggle(before);
        } else if (before != null) {
            onChange.accept((GrantLevel) now.getUserData());
        }
    }
}
