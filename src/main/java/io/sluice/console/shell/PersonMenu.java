package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Who is signed in, in the top bar, with what concerns the program rather than the enrollment. */
final class PersonMenu {
    private static final List<ScreenId> PAGES = List.of(ScreenId.ENROLLMENTS, ScreenId.SETTINGS, ScreenId.ABOUT);

    private PersonMenu() {}

    static void fill(MenuButton button, ShellViewModel model, ScreenStack screens, WindowActs acts) {
        button.textProperty().bind(model.personProperty());
        Tooltip name = new Tooltip();
        name.textProperty().bind(model.personProperty());
        button.setTooltip(name);
        button.accessibleTextProperty().bind(model.personProperty());
        button.setGraphic(Icons.of(Feather.USER));
        button.setContentDisplay(ContentDisplay.LEFT);
        for (ScreenId page : PAGES) {
            if (screens.screens().stream().map(Screen::id).anyMatch(page::equals)) {
                button.getItems().add(item(page.title(), () -> screens.show(page)));
            }
        }
        button.getItems()
                .addAll(
                        item(Shortcut.HELP.title(), acts::openShortcuts),
                        new SeparatorMenuItem(),
                        item(text("shell.quit"), acts::quit));
    }

    private static MenuItem item(String title, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> run.run());
        return item;
    }
}
