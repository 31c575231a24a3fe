package io.sluice.console.egressips;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Hosting;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The egress IPs by keyboard (R22). */
class EgressIpsScreenTest {
    @ParameterizedTest
    @EnumSource
    void theyExistInTheProvidersCloudsOnly(Hosting hosting) {
        try (DeskWindow window = new DeskWindow(new Desk("Officer", hosting), ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertThat(Fx.call(window.screens.currentProperty()::get))
                    .isEqualTo(hosting == Hosting.ON_PREMISES ? ScreenId.APPROVALS : ScreenId.EGRESS_IPS);
        }
    }

    private static String copied(DeskWindow window, int block) {
        List<Node> buttons = Fx.call(() -> List.copyOf(window.scene.getRoot().lookupAll(".code-block .copy-button")));
        Fx.run(() -> buttons.get(block).requestFocus());
        window.press(KeyCode.SPACE);
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void theyAreCopiedAsListJsonAndTerraform() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> desk.model.arrive(
                    List.of(desk.sample.itself(Hosting.AWS, "198.51.100.16/28", "203.0.113.200/32"))));
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertThat(window.text(".page-body .section-summary")).isEqualTo("2 ranges, 17 addresses");
            assertThat(copied(window, 0)).isEqualTo("198.51.100.16/28\n203.0.113.200/32");
            assertThat(copied(window, 1)).isEqualTo("[\n  \"198.51.100.16/28\",\n  \"203.0.113.200/32\"\n]");
            assertThat(copied(window, 2))
                    .isEqualTo("locals {\n  sluice_egress_ips = [\n    \"198.51.100.16/28\",\n"
                            + "    \"203.0.113.200/32\",\n  ]\n}");
        }
    }

    @Test
    void aChangeIsCalledOutUntilItIsTakenNoteOf() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            assertThat(Fx.call(() -> window.scene.lookup(".callout.tone-attention")))
                    .isNull();
            Fx.run(() -> desk.model.arrive(List.of(desk.sample.itself(Hosting.AWS, "203.0.113.64/29"))));
            window.settle();
            assertThat(window.text(".callout.tone-attention .callout-why"))
                    .isEqualTo("The egress IPs have changed: + 203.0.113.64/29   − 198.51.100.16/28");
            Button note = (Button) window.node(".callout.tone-attention .button");
            Fx.run(note::requestFocus);
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> window.scene.lookup(".callout.tone-attention")))
                    .isNull();
            assertThat(window.settings.egressIpsSeen()).hasValue("203.0.113.64/29");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = new Desk("Officer");
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            window.show(ScreenId.EGRESS_IPS);
            window.picture("egress-ips" + suffix);
            Fx.run(() ->
                    desk.model.arrive(List.of(desk.sample.itself(Hosting.AWS, "198.51.100.16/28", "203.0.113.64/29"))));
            window.picture("egress-ips-changed" + suffix);
            Fx.run(() -> desk.model.arrive(List.of(desk.sample.itself(Hosting.AWS))));
            window.picture("egress-ips-empty" + suffix);
            assertThat(window.text(".empty-why")).isEqualTo("No egress IPs are known");
        }
    }
}
