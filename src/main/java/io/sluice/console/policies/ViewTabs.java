package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.support.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The views as tabs with their counts; those without room are in the menu behind them, which has all. */
final class ViewTabs {
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final HBox row;
    private final MenuButton menu;
    private final PoliciesViewModel model;
    private final SavedViews views;
    private final ViewCounts counts;
    private final ViewNaming naming;
    private Fitting fitting = new Fitting(0, step -> {});

    /** Dresses these controls. */
    ViewTabs(
            HBox row,
            MenuButton menu,
            PoliciesViewModel model,
            SavedViews views,
            ViewCounts counts,
            ViewNaming naming) {
        this.row = row;
        this.menu = menu;
        this.model = model;
        this.views = views;
        this.counts = counts;
        this.naming = naming;
    }

    void bind() {
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.setAccessibleText(text("policies.views"));
        menu.setTooltip(new Tooltip(text("policies.views")));
        // Else it would be as wide as the tabs, and never too narrow for them.
        row.setMinWidth(0);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.setOnShowing(event -> fillMenu());
        views.viewsProperty().subscribe(this::rebuild);
        counts.countsProperty().subscribe(this::count);
        model.searchProperty().subscribe(this::show);
        rebuild();
        fillMenu();
    }

    private void rebuild() {
        tabs.clear();
        for (SavedView view : views.viewsProperty()) {
            tabs.add(tab(view));
        }
        row.getChildren().setAll(tabs);
        row.getChildren().add(menu);
        fitting = new Fitting(tabs.size() - 1, this::drop);
        fitting.keep(row);
        count(counts.countsProperty().get());
        show();
    }

    private ToggleButton tab(SavedView view) {
        ToggleButton tab = new ToggleButton(view.name());
        tab.getStyleClass().add("tab-toggle");
        tab.setMinWidth(ToggleButton.USE_PREF_SIZE);
        tab.setUserData(view);
        tab.setOnAction(event -> {
            model.searchProperty().set(view.query());
            show();
        });
        return tab;
    }

    /** Leaves so many tabs out, from the last, but never the one that is on. */
    private void drop(int step) {
        int left = step;
        for (ToggleButton tab : tabs.reversed()) {
            boolean dropped = left > 0 && !tab.isSelected();
            left -= dropped ? 1 : 0;
            tab.setVisible(!dropped);
            tab.setManaged(!dropped);
        }
    }

    private void show() {
        String query = model.searchProperty().get().strip();
        for (ToggleButton tab : tabs) {
            tab.setSelected(((SavedView) tab.getUserData()).query().equals(query));
        }
        fitting.fit();
    }

    private void count(Map<SavedView, Integer> counted) {
        for (ToggleButton tab : tabs) {
            SavedView view = (SavedView) tab.getUserData();
            Integer count = counted.get(view);
            Label badge = new Label(count == null ? "" : Numbers.format(count));
            badge.getStyleClass().add("badge");
            tab.setGraphic(count == null ? null : badge);
            tab.setAccessibleText(
                    count == null ? view.name() : text("policies.view.spoken", view.name(), Numbers.format(count)));
        }
        fitting.fit();
    }

    private void fillMenu() {
        menu.getItems().clear();
        for (SavedView view : views.viewsProperty()) {
            Integer count = counts.countsProperty().get().get(view);
            String title =
                    count == null ? view.name() : text("policies.view.counted", view.name(), Numbers.format(count));
            menu.getItems().add(item(title, () -> model.searchProperty().set(view.query())));
        }
        menu.getItems().add(new SeparatorMenuItem());
        String query = model.searchProperty().get().strip();
        MenuItem saving = item(text("policies.view.save"), () -> naming.save(query));
        saving.setDisable(!model.searching());
        menu.getItems().add(saving);
        for (SavedView view : views.savedWith(query)) {
            menu.getItems()
                    .addAll(
                            item(text("policies.view.rename", view.name()), () -> naming.rename(view)),
                            item(text("policies.view.remove", view.name()), () -> views.remove(view)));
        }
    }

    private static MenuItem item(String title, Runnable act) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
