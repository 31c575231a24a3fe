package io.sluice.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Map<String, String> kept = new HashMap<>();

    private Settings settings() {
        return new Settings(new HeldSettings(kept));
    }

    @Test
    void whatIsSetIsThereTheNextTime() {
        Settings first = settings();
        first.themeProperty().set(ThemeChoice.DARK);
        first.textPercentProperty().set(150);
        first.undoSecondsProperty().set(0);
        first.singleKeysProperty().set(false);
        first.navigationCollapsedProperty().set(true);
        first.rememberDivider("approvals", 0.4);
        Settings next = settings();
        assertThat(next.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(next.textPercentProperty().get()).isEqualTo(150);
        assertThat(next.undoSecondsProperty().get()).isZero();
        assertThat(next.singleKeysProperty().get()).isFalse();
        assertThat(next.navigationCollapsedProperty().get()).isTrue();
        assertThat(next.divider("approvals", 0.5)).isEqualTo(0.4);
    }

    @Test
    void whatCannotBeReadStartsAnew() {
        kept.put("window.theme", "PINK");
        kept.put("window.text-percent", "73");
        kept.put("window.undo-seconds", "31");
        kept.put("window.divider.approvals", "left");
        Settings settings = settings();
        assertThat(settings.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.textPercentProperty().get()).isEqualTo(100);
        assertThat(settings.undoSecondsProperty().get()).isEqualTo(5);
        assertThat(settings.divider("approvals", 0.5)).isEqualTo(0.5);
    }
}
