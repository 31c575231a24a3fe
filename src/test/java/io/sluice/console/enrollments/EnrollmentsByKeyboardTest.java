package io.sluice.console.enrollments;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.shell.ConsoleWindow;
import io.sluice.console.shell.FakeSync;
import io.sluice.console.shell.Overlays;
import io.sluice.console.shell.ScreenStack;
import io.sluice.console.shell.ShellViewModel;
import io.sluice.console.shell.StillModel;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Times;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of enrollments in a window, with its dialogs. */
class EnrollmentsByKeyboardTest {
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    @TempDir
    private Path data;

    private final List<String> opened = new ArrayList<>();
    private final StillModel local = new StillModel();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private List<String> undelivered = List.of();
    private Settings settings;
    private Overlays overlays;
    private ScreenStack screens;
    private ShellViewModel shell;
    private ConsoleWindow window;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() {
        ProfileList list = new ProfileList(data);
        Profile first = list.last();
        list.opened(first);
        list.add("Production", URI.create("https://egress.example:8443"), Path.of("/ca.pem"), "m.okafor");
        Fx.run(() -> {
            settings = new Settings(new HeldSettings(new HashMap<>()));
            overlays = new Overlays();
            screens = new ScreenStack();
            screens.add(new EnrollmentsScreen(
                    new EnrollmentsViewModel(
                            list, first, (next, between) -> opened.add(next.name()), () -> undelivered, tasks),
                    overlays.dialogs()));
            shell = new ShellViewModel(
                    new FakeSync(FakeSync.online(NOW, NOW)),
                    local,
                    local,
                    tasks,
                    new Times(Clock.fixed(NOW, ZoneOffset.UTC)),
                    null);
            window = new ConsoleWindow(shell, settings, screens, overlays, List.of(), tasks, () -> {});
            scene = window.scene();
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            screens.show(ScreenId.ENROLLMENTS);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            window.close();
            shell.close();
            stage.close();
        });
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
    }

    private void fire(String spoken) {
        Fx.run(() -> ((Button) scene.getRoot().lookupAll(".button").stream()
                        .filter(node -> spoken.equals(node.getAccessibleText())
                                || (node instanceof Button button && spoken.equals(button.getText())))
                        .findFirst()
                        .orElseThrow())
                .fire());
        Fx.run(() -> {});
    }

    private List<String> texts(String selector) {
        return Fx.call(() -> scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void thePaletteSwitchesToAnother() {
        press(KeyCode.CONTROL, KeyCode.K);
        for (char letter : "SWITCHPROD".toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(letter)));
        }
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly("Production");
    }

    @Test
    void aNewOneSaysWhatIsMissing() {
        fire("Add an enrollment");
        press(KeyCode.ENTER);
        assertThat(texts(".dialog-content .field-error")).contains("A name has 1 to 100 characters.");
        assertThat(Fx.call(() -> overlays.dialogs().isOpen())).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> overlays.dialogs().isOpen())).isFalse();
    }

    @Test
    void deletingAsksForTheNameAndIsNotOfferedWhileDecisionsWait() {
        fire("Remove Production");
        assertThat(texts(".dialog-content .callout-what").getFirst()).contains("a proposal begun but not sent");
        Fx.run(() -> ((RadioButton) scene.getRoot().lookupAll(".radio-button").stream()
                        .filter(node -> ((RadioButton) node).getText().startsWith("Delete"))
                        .findFirst()
                        .orElseThrow())
                .fire());
        Fx.run(() -> scene.lookup(".dialog-content .text-field").requestFocus());
        press(KeyCode.ENTER);
        assertThat(texts(".dialog-content .field-error")).contains("Type “Production”.");
        Fx.run(() -> ((TextField) scene.lookup(".dialog-content .text-field")).setText("Production"));
        press(KeyCode.ENTER);
        assertThat(Fx.call(() -> overlays.dialogs().isOpen())).isFalse();
        assertThat(texts(".pane-title")).containsExactly("Demo, AWS");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800,100", "DARK,1000,700,100", "LIGHT,1000,700,200", "DARK,1280,800,130"})
    void showsItselfAndItsDialogs(ThemeChoice theme, int width, int height, int percent) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent;
        undelivered = List.of("Deny: transfer.sh:443", "Approve: api.fda.gov:443");
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            settings.themeProperty().set(theme);
            settings.textPercentProperty().set(percent);
        });
        Fx.awaitSize(scene, width, height);
        Fx.picture(scene, "enrollments" + suffix);
        fire("Add an enrollment");
        press(KeyCode.ENTER);
        Fx.picture(scene, "enrollments-add" + suffix);
        press(KeyCode.ESCAPE);
        fire("Remove Demo, AWS");
        Fx.picture(scene, "enrollments-remove" + suffix);
        assertThat(texts(".dialog-content .indented")).noneMatch(words -> words.startsWith("It is open"));
        assertThat(texts(".dialog-content .secondary")).anyMatch(words -> words.startsWith("It is open"));
        assertThat(texts(".dialog-content .callout-why"))
                .containsExactly("2 decisions in its store were not delivered");
        press(KeyCode.ESCAPE);
        fire("Rename Production");
        Fx.picture(scene, "enrollments-rename" + suffix);
        press(KeyCode.ESCAPE);
    }
}
