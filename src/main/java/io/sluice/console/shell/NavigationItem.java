package io.sluice.console.shell;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Space;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Screen;
import io.sluice.console.support.Shortcut;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One entry of the navigation: icon, title, count; the icon alone when the navigation is collapsed. */
final class NavigationItem extends ToggleButton {
    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");

    private final Label title;
    private final Label count = new Label();
    private final Space space = new Space();
    private final Tooltip tooltip;

    NavigationItem(Screen screen, ObservableBooleanValue collapsed) {
        getStyleClass().setAll("navigation-item");
        String name = screen.id().title();
        title = new Label(name);
        count.getStyleClass().add("navigation-count");
        HBox line = new HBox(Icons.of(screen.icon()), title, space, count);
        line.getStyleClass().add("navigation-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        setAccessibleText(name);
        Shortcut shortcut = Shortcut.of(screen.id());
        tooltip = new Tooltip(shortcut == null ? name : name + "  " + shortcut.keys());
        pseudoClassStateChanged(NESTED, screen.id().section().heading() != null);
        collapsed.subscribe(this::collapse);
        ObservableIntegerValue waiting = screen.count();
        if (waiting == null) {
            show(count, false);
        } else {
            waiting.subscribe(number -> count(name, number.intValue(), collapsed.get()));
            collapsed.subscribe(now -> count(name, waiting.get(), now));
        }
    }

    private void collapse(boolean now) {
        show(title, !now);
        show(space, !now);
        setTooltip(now ? tooltip : null);
    }

    private void count(String name, int number, boolean collapsed) {
        count.setText(Numbers.format(number));
        show(count, number > 0 && !collapsed);
        setAccessibleText(number > 0 ? name + ", " + Numbers.format(number) : name);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** An entry that is on stays on when it is pressed again. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
