package io.sluice.console.opening;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.opening.OpeningView.Other;
import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** What stands both where something is asked and where opening has failed. */
final class OpeningPieces {
    private OpeningPieces() {}

    /** What is wrong, to be copied: whoever can help may need it to the letter, as it may hold the id of this device. */
    static void problem(HBox line, Label words, OpeningViewModel model) {
        words.textProperty().bind(model.problemProperty());
        line.getChildren()
                .add(new CopyButton(
                        text("opening.message"), () -> model.problemProperty().get()));
    }

    /** What can be opened instead. */
    static void others(MenuButton menu, List<Other> choices) {
        Shown.set(menu, !choices.isEmpty());
        for (Other other : choices) {
            MenuItem item = new MenuItem(other.name());
            item.setOnAction(event -> other.open().run());
            menu.getItems().add(item);
        }
    }

    /** Puts the store aside, where that helps. */
    static void setAside(Button button, OpeningViewModel model) {
        button.visibleProperty().bind(model.setAsideOffered());
        button.managedProperty().bind(button.visibleProperty());
    }
}
