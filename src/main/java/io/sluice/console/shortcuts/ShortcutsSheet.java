package io.sluice.console.shortcuts;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Shortcut;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every shortcut that does something here, by group. Says so when single keys are switched off. */
public final class ShortcutsSheet extends VBox {

    /**
     * The sheet under these settings.
     *
     * @param here whether there is such a thing here: a page may exist in another cloud only
     */
    public ShortcutsSheet(Settings settings, Predicate<Shortcut> here) {
        getStyleClass().add("shortcuts");
        boolean singleKeys = settings.singleKeysProperty().get();
        VBox lists = new VBox(
                group(Shortcut.Group.LIST, here, singleKeys), group(Shortcut.Group.DECISION, here, singleKeys));
        lists.getStyleClass().add("shortcuts-column");
        VBox window = new VBox(group(Shortcut.Group.WINDOW, here, singleKeys));
        window.getStyleClass().add("shortcuts-column");
        GridPane columns = new GridPane();
        columns.getStyleClass().add("shortcuts-columns");
        columns.addRow(0, lists, window);
        GridPane.setHgrow(lists, Priority.ALWAYS);
        GridPane.setHgrow(window, Priority.ALWAYS);
        getChildren().add(columns);
        if (!singleKeys) {
            Label off = new Label(text("shortcuts.single-keys-off"));
            off.getStyleClass().add("secondary");
            off.setWrapText(true);
            getChildren().add(off);
        }
    }

    private static VBox group(Shortcut.Group group, Predicate<Shortcut> here, boolean singleKeys) {
        Label title = new Label(group.title());
        title.getStyleClass().add("shortcuts-group-title");
        VBox box = new VBox(title);
        for (Shortcut shortcut : Shortcut.in(group)) {
            if (here.test(shortcut)) {
                HBox line = line(shortcut);
                line.setDisable(shortcut.character() != null && !singleKeys);
                box.getChildren().add(line);
            }
        }
        return box;
    }

    private static HBox line(Shortcut shortcut) {
        Label title = Wrapped.label(shortcut.title(), "shortcuts-title");
        HBox line = new HBox(title, new Space(), new KeyCap(shortcut.keys()));
        line.getStyleClass().add("shortcuts-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (shortcut.alternative() != null) {
            line.getChildren().add(new KeyCap(shortcut.alternative()));
        }
        return line;
    }
}
