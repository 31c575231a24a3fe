package io.sluice.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SettingsByKeyboardTest {
    private static ToggleButton option(DeskWindow window, String title) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> title.equals(button.getText()))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whatTheArrowKeysShowAsChosenIsChosen() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.SETTINGS);
            Fx.run(() -> option(window, "Light").requestFocus());
            window.press(KeyCode.RIGHT);
            assertThat(option(window, "Dark").isSelected()).isTrue();
            assertThat(window.settings.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
            window.press(KeyCode.SPACE);
            assertThat(option(window, "Dark").isSelected())
                    .as("pressed again, it stays")
                    .isTrue();
            Fx.run(() -> option(window, "100 %").requestFocus());
            window.press(KeyCode.RIGHT);
            assertThat(window.settings.textPercentProperty().get()).isEqualTo(115);
        }
    }
}
