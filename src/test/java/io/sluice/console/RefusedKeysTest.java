package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Hosting;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A key never does nothing in silence where it is known why: whoever presses it is told. */
class RefusedKeysTest {
    private DeskWindow window;

    private void open(String person, Hosting hosting) {
        window = new DeskWindow(new Desk(person, hosting), ThemeChoice.LIGHT, 1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void find(String words) {
        window.press(KeyCode.SLASH);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    private String told() {
        Fx.run(() -> {});
        return window.text(".toast-text");
    }

    @ParameterizedTest
    @CsvSource({"S, Manage sharing", "E, Update metadata"})
    void whoMayNotChangeAPolicyIsToldWhy(KeyCode key, String act) {
        open("Billing engineer", Hosting.AWS);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        find("stripe api");

        window.press(key);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(told()).contains(act).contains("Manage network egress configuration");
    }

    @ParameterizedTest
    @EnumSource(names = {"A", "D", "G", "R"})
    void whoMayNotDecideIsToldWhy(KeyCode key) {
        open("Billing engineer", Hosting.AWS);

        window.press(key);

        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aProposalHasNoSharingYetAndSaysSo() {
        open("Officer", Hosting.AWS);

        window.press(KeyCode.S);

        assertThat(told()).contains("“Manage sharing” is possible only when");
    }

    @ParameterizedTest
    @CsvSource({"DIGIT4, cloud page", "DIGIT5, egress IPs"})
    void aPageThatOtherEnrollmentsHaveIsExplained(KeyCode digit, String what) {
        open("Officer", Hosting.ON_PREMISES);

        window.press(KeyCode.CONTROL, digit);

        assertThat(told()).contains(what);
    }
}
