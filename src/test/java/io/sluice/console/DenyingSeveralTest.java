package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those that are denied together may be scrolled out of view: the question names them. */
class DenyingSeveralTest {

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theQuestionNamesEachDestination(ThemeChoice theme) {
        try (DeskWindow window = new DeskWindow(new Desk(), theme, 1280, 800)) {
            window.press(KeyCode.X);
            window.press(KeyCode.J);
            window.press(KeyCode.X);
            window.press(KeyCode.D);
            window.settle();
            assertThat(Fx.call(() -> window.node(".dialog-box").lookupAll(".label").stream()
                            .map(node -> ((Labeled) node).getText())
                            .collect(Collectors.joining("\n"))))
                    .contains("Deny 2 proposals", "• ftp.example.org:21", "• 169.254.169.254:80");
            window.picture("deny-several-" + theme.name().toLowerCase(Locale.ROOT));
        }
    }
}
