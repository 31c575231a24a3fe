package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.support.Shortcut;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be done with the selected proposals; it takes no room while none is selected. */
final class InboxSelectionBar {

    InboxSelectionBar(InboxViewModel inbox, VBox bar, SelectedActs selected) {
        SelectedChances chances = selected.chances();
        Label how = new Label();
        Label why = new Label();
        why.getStyleClass().add("secondary");
        Fields.show(why, chances.approveProperty());
        Button approve = button(
                text("approvals.approve"), text("approvals.selection.approve"), Shortcut.APPROVE, selected::approve);
        Button deny = button(text("approvals.deny"), text("approvals.selection.deny"), Shortcut.DENY, selected::deny);
        explained(approve, chances.approveProperty());
        explained(deny, chances.denyProperty());
        Button clear = new Button(text("approvals.selection.clear"));
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> inbox.clearSelection());
        HBox acts = new WrappingRow(how, approve, deny, clear);
        acts.getStyleClass().add("selection-acts");
        bar.getChildren().setAll(acts, why);
        inbox.selectedProperty().subscribe(keys -> {
            how.setText(text("approvals.selection", keys.size()));
            Shown.set(bar, !keys.isEmpty());
        });
    }

    private static void explained(Button button, ObservableStringValue objection) {
        objection.subscribe(() -> {
            String said = objection.get();
            button.setDisable(!said.isEmpty());
            button.setAccessibleHelp(said);
        });
    }

    private static Button button(String title, String spoken, Shortcut shortcut, Runnable act) {
        Button button = new Button(title, new KeyCap(shortcut.keys()));
        button.getStyleClass().add("small");
        button.setAccessibleText(spoken);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
