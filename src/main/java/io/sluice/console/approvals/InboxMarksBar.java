package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Shown;
import io.sluice.console.support.Shortcut;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be done with the marked proposals; it takes no room while none is marked. */
final class InboxMarksBar {

    InboxMarksBar(InboxViewModel inbox, VBox bar, MarkedChances chances, Runnable approveMarked, Runnable denyMarked) {
        Label how = new Label();
        Label why = new Label();
        why.getStyleClass().add("secondary");
        Fields.show(why, chances.approveProperty());
        Button approve =
                button(text("approvals.approve"), text("approvals.marks.approve"), Shortcut.APPROVE, approveMarked);
        Button deny = button(text("approvals.deny"), text("approvals.marks.deny"), Shortcut.DENY, denyMarked);
        explained(approve, chances.approveProperty());
        explained(deny, chances.denyProperty());
        Button clear = new Button(text("approvals.marks.clear"));
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> inbox.clearMarks());
        HBox acts = new HBox(how, approve, deny, clear);
        acts.getStyleClass().add("inbox-marks-acts");
        bar.getChildren().setAll(acts, why);
        inbox.markedProperty().subscribe(marked -> {
            how.setText(text("approvals.marks", marked.size()));
            Shown.set(bar, !marked.isEmpty());
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
