package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Shown;
import io.sluice.console.support.Shortcut;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What can be done with the marked proposals; it takes no room while none is marked. */
final class InboxMarksBar {

    InboxMarksBar(InboxViewModel inbox, HBox bar, Runnable denyMarked) {
        Label how = new Label();
        Button deny = new Button(text("approvals.marks.deny"));
        deny.getStyleClass().add("small");
        deny.setGraphic(new KeyCap(Shortcut.DENY.keys()));
        deny.setContentDisplay(ContentDisplay.RIGHT);
        deny.setOnAction(event -> denyMarked.run());
        Button clear = new Button(text("approvals.marks.clear"));
        clear.getStyleClass().addAll("small", "flat");
        clear.setOnAction(event -> inbox.clearMarks());
        bar.getChildren().setAll(how, deny, clear);
        inbox.markedProperty().subscribe(marked -> {
            how.setText(text("approvals.marks", marked.size()));
            Shown.set(bar, !marked.isEmpty());
        });
    }
}
