package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import java.util.Optional;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** The bell at the top right: how many notifications are unread; it opens them. */
final class Bell {
    /** Beyond this a number says no more than "many". */
    private static final int MOST = 99;

    private Bell() {}

    /** Makes the button a bell; hides it where there are no notifications. */
    static void hang(Button button, ScreenStack screens) {
        Optional<Screen> notifications = screens.screens().stream()
                .filter(screen -> screen.id() == ScreenId.NOTIFICATIONS)
                .findFirst();
        button.setVisible(notifications.isPresent());
        button.setManaged(notifications.isPresent());
        notifications.ifPresent(screen -> hang(button, screen, screens));
    }

    private static void hang(Button button, Screen screen, ScreenStack screens) {
        Label number = new Label();
        number.getStyleClass().add("bell-count");
        number.setMouseTransparent(true);
        StackPane bell = new StackPane(Icons.of(screen.icon()), number);
        StackPane.setAlignment(number, Pos.TOP_RIGHT);
        button.setGraphic(bell);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(event -> screens.show(ScreenId.NOTIFICATIONS));
        button.setTooltip(new Tooltip(screen.id().title()));
        ObservableIntegerValue unread = screen.count();
        if (unread != null) {
            unread.subscribe(count -> show(button, number, count.intValue()));
        } else {
            show(button, number, 0);
        }
    }

    private static void show(Button button, Label number, int unread) {
        number.setText(unread > MOST ? text("shell.bell.many", MOST) : Numbers.format(unread));
        number.setVisible(unread > 0);
        button.setAccessibleText(text("shell.bell", unread));
    }
}
