package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;

/** The window's title with how many proposals wait: what a desktop shows of a window that is out of sight. */
final class WindowTitle {
    private final ObservableIntegerValue waiting;

    WindowTitle(ScreenStack screens) {
        ObservableIntegerValue counted = screens.screens().stream()
                .filter(screen -> screen.id() == ScreenId.APPROVALS)
                .findFirst()
                .map(Screen::count)
                .orElse(null);
        waiting = counted == null ? new SimpleIntegerProperty() : counted;
    }

    StringBinding binding() {
        return Bindings.createStringBinding(
                () -> waiting.get() == 0
                        ? text("shell.title")
                        : text("shell.title.waiting", Numbers.format(waiting.get())),
                waiting);
    }
}
