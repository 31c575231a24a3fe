package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenusTest {

    @ParameterizedTest
    @ValueSource(strings = {"#person", "#status", ".icon-menu"})
    void everyWordOfAMenuIsDrawn(String menu) {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            Scene popup = open(window, menu);
            Fx.picture(popup, "menu" + menu.replaceAll("[.#]", "-") + "-light");

            assertThat(words(popup))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(label ->
                            assertThat(drawn(popup, label)).as(label.getText()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK"})
    void isDrawn(ThemeChoice theme) {
        try (DeskWindow window = new DeskWindow(new Desk(), theme, 1280, 800)) {
            for (String menu : List.of("#person", "#status", ".icon-menu")) {
                Fx.picture(open(window, menu), "menu" + menu.replaceAll("[.#]", "-") + "-dark");
                window.press(KeyCode.ESCAPE);
            }
        }
    }

    /** Opens a menu of the window by key, and returns the scene of its popup. */
    private static Scene open(DeskWindow window, String menu) {
        Fx.run(() -> ((MenuButton) window.node(menu)).requestFocus());
        window.press(KeyCode.SPACE);
        Fx.await("the menu", () -> shown() != null);
        return Fx.call(MenusTest::shown);
    }

    private static Scene shown() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof ContextMenu && each.isShowing())
                .map(Window::getScene)
                .findFirst()
                .orElse(null);
    }

    private static List<Label> words(Scene popup) {
        return Fx.call(() -> popup.getRoot().lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && !label.getText().isBlank())
                .map(Label.class::cast)
                .toList());
    }

    /** Whether there is more than one colour where the label lies. */
    private static boolean drawn(Scene popup, Label label) {
        return Fx.call(() -> {
            WritableImage image = popup.snapshot(null);
            Bounds bounds = label.localToScene(label.getLayoutBounds());
            Set<Integer> colours = new HashSet<>();
            for (int x = (int) bounds.getMinX() + 1; x < bounds.getMaxX() - 1; x++) {
                for (int y = (int) bounds.getMinY() + 1; y < bounds.getMaxY() - 1; y++) {
                    colours.add(image.getPixelReader().getArgb(x, y));
                }
            }
            return colours.size() > 1;
        });
    }
}
