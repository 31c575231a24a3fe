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
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One entry of the navigation: icon, title, count; the icon alone when the navigation is collapsed. Which one is shown as chosen
 * is told from without, by the page that is in view: the arrow keys move the focus and choose nothing.
 */
final class NavigationItem extends Button {
    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label title;
    private final Label count = new Label();
    private final Space space = new Space();
    private final Tooltip tooltip;
    private boolean selected;

    NavigationItem(Screen screen, ObservableBooleanValue collapsed) {
        getStyleClass().setAll("navigation-item");
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
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

    /** Shows whether its page is in view. */
    void select(boolean now) {
        if (selected != now) {
            selected = now;
            pseudoClassStateChanged(SELECTED, now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
