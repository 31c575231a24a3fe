package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import java.util.Objects;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The menu in which columns are chosen, and by which of them the list is sorted. */
final class ColumnMenu {
    private ColumnMenu() {}

    /**
     * Dresses a button as this menu.
     *
     * @param hidden how many of the chosen columns have no room
     */
    static void dress(MenuButton menu, ColumnChoice choice, PoliciesViewModel model, ObservableIntegerValue hidden) {
        menu.setGraphic(Icons.of(Feather.COLUMNS));
        menu.setAccessibleText(text("policies.columns"));
        menu.setTooltip(new Tooltip(text("policies.columns")));
        fill(menu, choice, model, hidden.get());
        menu.setOnShowing(event -> fill(menu, choice, model, hidden.get()));
    }

    private static void fill(MenuButton menu, ColumnChoice choice, PoliciesViewModel model, int hidden) {
        menu.getItems().clear();
        for (ColumnId column : ColumnId.values()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setSelected(choice.shownProperty().contains(column));
            item.setDisable(column == ColumnId.NAME);
            item.setOnAction(event -> choice.toggle(column));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(sorting(model));
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

    /** A heading takes no key, so what it does stands here too. */
    private static Menu sorting(PoliciesViewModel model) {
        Menu sorting = new Menu(text("policies.columns.sort"));
        Sort now = model.sortProperty().get();
        for (ColumnId column : ListChoices.sortable()) {
            boolean by = column.order() == now.order();
            RadioMenuItem item = new RadioMenuItem(by ? PolicyTableView.words(now) : column.title());
            item.setSelected(by);
            item.setOnAction(event -> model.sortBy(Objects.requireNonNull(column.order())));
            sorting.getItems().add(item);
        }
        return sorting;
    }
}
