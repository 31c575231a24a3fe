package io.sluice.console.policy;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.SelectableText;
import io.sluice.console.pieces.Space;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Words for a person, in a box with what they are and a button that copies all of them. */
final class TextCard extends VBox {

    /** A box with a text. */
    TextCard(String what, String words) {
        this(what, words, List.of(new SelectableText(what, words)));
    }

    /**
     * A box with a text that is laid out in parts.
     *
     * @param copied all of it
     */
    TextCard(String what, String copied, List<? extends Node> parts) {
        getStyleClass().add("text-card");
        Label title = new Label(what);
        title.getStyleClass().add("field-label");
        HBox head = new HBox(title, new Space(), new CopyButton(what, () -> copied));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        getChildren().addAll(parts);
    }
}
