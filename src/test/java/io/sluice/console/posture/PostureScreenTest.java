package io.sluice.console.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of posture by keyboard (R24). */
class PostureScreenTest {
    private static final String WHY = "R24: device healthy is required and not met. The device reports that it is not"
            + " healthy. Accepted: reported healthy no longer than 24 hours ago. This lies on the customer's side:"
            + " identities and devices are the customer's own. Have it put right in its directory or device management,"
            + " and then sign in again. Your decisions are kept.";

    private static double top(Node node) {
        Node words = node.lookup(".text");
        return words.localToScene(words.getBoundsInLocal()).getMinY();
    }

    private static Node beside(Node value) {
        return value.getParent().getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Label label && value.equals(label.getLabelFor()))
                .findFirst()
                .orElseThrow();
    }

    private static Desk desk() {
        Desk desk = new Desk("Officer");
        desk.sync.posture = SamplePosture::looked;
        return desk;
    }

    private static List<String> words(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".page-body *").stream()
                .flatMap(node -> switch (node) {
                    case Labeled label -> Stream.of(Objects.requireNonNullElse(label.getText(), ""));
                    case TextInputControl text -> Stream.of(text.getText());
                    default -> Stream.<String>empty();
                })
                .toList());
    }

    private static void turnAway(Desk desk) {
        SyncStatus online = desk.sync.status();
        Fx.run(() ->
                desk.sync.tell(new SyncStatus(Connection.SIGN_IN_REQUIRED, online.since(), online.lastSynced(), WHY)));
    }

    @Test
    void itSaysHowEverySignalStandsAndCopiesTheDeviceId() {
        try (DeskWindow window = new DeskWindow(desk(), ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.POSTURE);
            assertThat(words(window))
                    .contains(
                            Desk.DEVICE,
                            "203.0.113.7",
                            "At https://id.acme.example, with 2 factors (pwd, hwk), as level phrh",
                            "8 met, 0 not met, 2 not required",
                            "Device healthy",
                            "Met. The device reports that it is healthy.",
                            "Accepted: reported healthy no longer than 24 hours ago.",
                            "Not required. Employed since 1 May 2021, 00:00 UTC.");
            // the button that copies has the focus
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(Desk.DEVICE);
        }
    }

    @Test
    void whoIsTurnedAwaySeesWhyAndSignsInAgainByKeyboard() {
        Desk desk = desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.POSTURE);
            turnAway(desk);
            assertThat(window.text(".held-back .callout-what")).isEqualTo(WHY);
            assertThat(Fx.call(() -> window.scene.lookup(".page-body .callout")))
                    .as("said once")
                    .isNull();
            assertThat(words(window)).contains(Desk.DEVICE).doesNotContain("203.0.113.7");
            assertThat(window.text(".held-back .button")).isEqualTo("Sign in again");
            window.press(KeyCode.SHIFT, KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(desk.sync.asked).containsExactly("sign in");
            Fx.run(() -> desk.sync.become(Connection.ONLINE));
            window.settle();
            assertThat(words(window)).contains("203.0.113.7");
        }
    }

    @Test
    void lookingAgainAsksTheBackendAnew() {
        Desk desk = desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.POSTURE);
            desk.sync.posture = SamplePosture::unlooked;
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(words(window))
                    .contains("0 met, 0 not met, 10 not looked at", "This backend looks at no signals");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = desk();
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            window.show(ScreenId.POSTURE);
            window.picture("posture" + suffix);
            assertThat(Fx.call(() -> top(window.node(".key-values .signal .icon-line .label"))))
                    .as("what was found stands beside what was looked at")
                    .isCloseTo(Fx.call(() -> top(beside(window.node(".key-values .signal")))), within(1.0));
            desk.sync.posture = SamplePosture::unlooked;
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            window.picture("posture-unlooked" + suffix);
            turnAway(desk);
            window.picture("posture-turned-away" + suffix);
            MenuButton status = (MenuButton) window.node("#status");
            Fx.run(status::show);
            window.settle();
            Fx.picture(
                    Objects.requireNonNull(Fx.call(
                            () -> status.getItems().getFirst().getParentPopup().getScene())),
                    "posture-status-menu" + suffix);
            assertThat(words(window)).contains(Desk.DEVICE);
        }
    }
}
