package io.sluice.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection check used with the keyboard alone, and drawn for a person to look at. */
class CheckScreenTest {
    private static DeskWindow open(String person, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(new Desk(person), theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        return window;
    }

    private static void target(DeskWindow window, String text) {
        Fx.run(() -> ((TextField) window.node("#target")).setText(text));
        window.settle();
    }

    private static void workload(DeskWindow window, String text) {
        Fx.run(() -> ((TextField) window.node("#workload")).setText(""));
        Fx.run(() -> window.node("#workload").requestFocus());
        window.settle();
        window.write(text);
        window.press(KeyCode.ENTER);
    }

    @Test
    void isAskedAndAnsweredWithoutTheMouse() {
        try (DeskWindow window = open("Officer", ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.CHECK);
            window.write("billing");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            assertThat(Fx.call(() -> ((TextField) window.node("#workload")).getText()))
                    .isEqualTo("Invoice export (Billing)");
            window.write("api.stripe.com:443");
            assertThat(window.text("#sentence")).isEqualTo("Invoice export may reach api.stripe.com:443.");
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("Invoice export may reach api.stripe.com:443.");
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.POLICIES);
        }
    }

    @Test
    void whatTheProviderHasNotAppliedIsNotShownAsActive() {
        Desk desk = new Desk("Officer");
        desk.model.arrive(
                List.of(ChangedPolicy.of(desk.policy("Weather")).waiting().policy()));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            workload(window, "weather");
            assertThat(window.text("#admission")).contains("may not run");
            assertThat(window.text(".step .state .chip")).isEqualTo("Waiting for the provider");
            window.picture("check-waiting");
        }
    }

    @Test
    void aSuggestionIsTakenByKey() {
        try (DeskWindow window = open("Officer", ThemeChoice.LIGHT, 1280, 800)) {
            workload(window, "workshop");
            target(window, "10.20.4.1/16:1521");
            assertThat(window.text(".suggestion")).isEqualTo("10.20.4.1/32:1521");
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(window.text("#sentence")).isEqualTo("Workshop orders may reach 10.20.4.1/32:1521.");
        }
    }

    @Test
    void aNameOfNoWorkloadDoesNotStandWithoutAWord() {
        try (DeskWindow window = open("Officer", ThemeChoice.LIGHT, 1280, 800)) {
            workload(window, "invoice");
            target(window, "api.stripe.com:443");
            Fx.run(() -> window.node("#workload").requestFocus());
            window.write("x");
            assertThat(Fx.call(() -> window.node("#workloadMessage").isVisible()))
                    .isFalse();
            window.press(KeyCode.TAB);
            assertThat(window.text("#workloadMessage")).isEqualTo("No workload of this name that you may see.");
            assertThat(Fx.call(() -> window.node("#workload").getAccessibleHelp()))
                    .isEqualTo("No workload of this name that you may see.");
            assertThat(Fx.call(() -> window.scene.lookup("#sentence"))).isNull();
            assertThat(Fx.call(() -> window.scene.lookup("#admission"))).isNull();
            window.picture("check-no-workload");
            workload(window, "invoice");
            assertThat(Fx.call(() -> window.node("#workloadMessage").isVisible()))
                    .isFalse();
            assertThat(window.text("#sentence")).isEqualTo("Invoice export may reach api.stripe.com:443.");
        }
    }

    @Test
    void everythingThatActsHasAName() {
        try (DeskWindow window = open("Officer", ThemeChoice.LIGHT, 1280, 800)) {
            workload(window, "vehicle");
            target(window, "sftp.logistics.example:22");
            Set<Node> nameless = Fx.call(() -> window.node(".page").lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase || node instanceof TextField)
                    .filter(node -> node.getAccessibleText() == null
                            && !(node instanceof Labeled labeled
                                    && !Objects.requireNonNullElse(labeled.getText(), "")
                                            .isEmpty()))
                    .collect(Collectors.toSet()));
            assertThat(nameless).isEmpty();
            assertThat(Fx.call(() -> window.node("#target").getAccessibleHelp()))
                    .isEqualTo("Vehicle positions may not reach sftp.logistics.example:22.");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open("Officer", theme, width, height)) {
            window.picture("check-empty" + suffix);
            window.write("im");
            window.picture("check-search" + suffix);
            workload(window, "invoice");
            window.picture("check-admission" + suffix);
            target(window, "api.stripe.com:443");
            window.picture("check-allowed" + suffix);
            Fx.run(() ->
                    window.desk.decisions.queue(window.desk.look("Stripe API"), new Act.Revoke("The key leaked.")));
            window.picture("check-undelivered" + suffix);
            target(window, "https://api.stripe.com/v1:443");
            window.picture("check-invalid" + suffix);
            target(window, "10.20.4.1/16:1521");
            window.picture("check-suggestion" + suffix);
            workload(window, "vehicle");
            target(window, "sftp.logistics.example:22");
            window.picture("check-refused" + suffix);
            assertThat(window.text("#admission")).contains("may not run");
        }
        try (DeskWindow window = open("Billing engineer", theme, width, height)) {
            window.picture("check-denied" + suffix);
            assertThat(window.text(".empty-why")).isEqualTo("You may not check connections");
        }
    }
}
