package io.sluice.console.pieces;

import io.sluice.console.support.Act;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** A menu of acts behind an icon. One that the person may not do is not hidden: it says why (R14). */
public final class ActMenu {
    private ActMenu() {}

    /**
     * Dresses a button as this menu.
     *
     * @param name what it is called, for its tooltip and for screen readers
     */
    public static void dress(MenuButton menu, Feather icon, String name, List<Act> acts) {
        menu.setGraphic(Icons.of(icon));
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        // Without an item it would not open, so that what can be done is looked up both now and then.
        fill(menu, acts);
        menu.setOnShowing(event -> fill(menu, acts));
    }

    private static void fill(MenuButton menu, List<Act> acts) {
        menu.getItems().setAll(acts.stream().map(ActMenu::item).toList());
    }

    private static MenuItem item(Act act) {
        String objection = act.objection().get();
        if (objection == null) {
            MenuItem item = new MenuItem(act.title());
            item.setOnAction(event -> act.run().run());
            return item;
        }
        return new RefusedItem(act.title(), objection);
    }
}
