package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The menu in which columns are chosen. */
final class ColumnMenu {
    private ColumnMenu() {}

    /**
     * Dresses a button as this menu.
     *
     * @param hidden how many of the chosen columns have no room
     */
    static void dress(MenuButton menu, ColumnChoice choice, ObservableIntegerValue hidden) {
        menu.setGraphic(Icons.of(Feather.COLUMNS));
        menu.setAccessibleText(text("policies.columns"));
        menu.setTooltip(new Tooltip(text("policies.columns")));
        fill(menu, choice, hidden.get());
        menu.setOnShowing(event -> fill(menu, choice, hidden.get()));
    }

    private static void fill(MenuButton menu, ColumnChoice choice, int hidden) {
        menu.getItems().clear();
        for (ColumnId column : ColumnId.values()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setSelected(choice.shownProperty().contains(column));
            item.setDisable(column == ColumnId.NAME);
            item.setOnAction(event -> choice.toggle(column));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        if (hidden > 0) {
            MenuItem room = new MenuItem(text("policies.columns.hidden", hidden));
            room.setDisable(true);
            menu.getItems().add(room);
        }
        MenuItem reset = new MenuItem(text("policies.columns.reset"));
        reset.setOnAction(event -> choice.reset());
        menu.getItems().add(reset);
    }
}
