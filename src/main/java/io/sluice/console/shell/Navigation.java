package io.sluice.console.shell;

import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The entries at the left, in sections; where it is collapsed, a line stands for a section's heading. */
final class Navigation {
    private final ScreenStack screens;
    private final ObservableBooleanValue collapsed;
    private final Map<ScreenId, NavigationItem> items = new EnumMap<>(ScreenId.class);

    Navigation(ScreenStack screens, ObservableBooleanValue collapsed) {
        this.screens = screens;
        this.collapsed = collapsed;
    }

    /** Fills the pane, and follows which screen is in view. */
    void fill(Pane side) {
        for (ScreenId.Section section : ScreenId.Section.values()) {
            List<Screen> listed = screens.screens().stream()
                    .filter(screen -> screen.id().section() == section)
                    .toList();
            if (section != ScreenId.Section.UNLISTED && !listed.isEmpty()) {
                heading(section, side);
                listed.forEach(screen -> side.getChildren().add(item(screen)));
            }
        }
        screens.currentProperty().subscribe(current -> items.forEach((id, item) -> item.select(id == current)));
    }

    private void heading(ScreenId.Section section, Pane side) {
        String title = section.heading();
        if (title == null) {
            return;
        }
        Label words = new Label(title);
        words.getStyleClass().add("navigation-heading");
        words.visibleProperty().bind(collapsed.map(now -> !now));
        Region line = new Region();
        line.getStyleClass().add("navigation-line-only");
        line.visibleProperty().bind(collapsed.map(now -> now));
        StackPane heading = new StackPane(line, words);
        heading.getStyleClass().add("navigation-section");
        side.getChildren().add(heading);
    }

    private NavigationItem item(Screen screen) {
        NavigationItem item = new NavigationItem(screen, collapsed);
        item.setOnAction(event -> screens.goTo(screen.id()));
        item.visibleProperty().bind(screen.exists());
        item.managedProperty().bind(item.visibleProperty());
        items.put(screen.id(), item);
        return item;
    }
}
