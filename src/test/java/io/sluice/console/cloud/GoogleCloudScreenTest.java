package io.sluice.console.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import java.util.Locale;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which pages exist in which hosting, and the page of Google Cloud, by keyboard (R17, R18, R21, R22). */
class GoogleCloudScreenTest {
    @ParameterizedTest
    @EnumSource
    void itExistsOnGoogleCloudOnly(Hosting hosting) {
        try (DeskWindow window = new DeskWindow(new Desk("Officer", hosting), ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> window.screens.show(ScreenId.GOOGLE_CLOUD));
            assertThat(Fx.call(window.screens.currentProperty()::get))
                    .isEqualTo(hosting == Hosting.GCP ? ScreenId.GOOGLE_CLOUD : ScreenId.APPROVALS);
            boolean entry = Fx.call(() -> window.scene.getRoot().lookupAll(".navigation-item").stream()
                    .anyMatch(node -> node.isVisible() && "Google Cloud".equals(node.getAccessibleText())));
            assertThat(entry).isEqualTo(hosting == Hosting.GCP);
        }
    }

    @Test
    void theTicketIsCopiedByKey() {
        try (DeskWindow window = new DeskWindow(new Desk("Officer", Hosting.GCP), ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.GOOGLE_CLOUD);
            Fx.run(() -> window.node(".code-block .copy-button").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("Subject: Google Cloud")
                    .contains("Enrollment: production (", "Region: europe-west4");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        try (DeskWindow window = new DeskWindow(new Desk("Officer", Hosting.GCP), theme, width, height)) {
            window.show(ScreenId.GOOGLE_CLOUD);
            window.picture("google-cloud-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
            assertThat(window.text(".page-title")).isEqualTo("Google Cloud");
        }
    }
}
