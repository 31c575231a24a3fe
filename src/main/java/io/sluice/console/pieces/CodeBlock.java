package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A text for another program: what it is, a button that copies it, and the text itself, which can be read and selected. */
public final class CodeBlock extends VBox {
    private static final int MOST_ROWS = 18;

    /**
     * A block.
     *
     * @param what what the text is: "Terraform"
     */
    public CodeBlock(String what, String text) {
        getStyleClass().add("code-block");
        Label name = new Label(what);
        name.getStyleClass().add("field-label");
        HBox head = new HBox(name, new Space(), new CopyButton(what, () -> text));
        head.setAlignment(Pos.CENTER_LEFT);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setAccessibleText(what);
        // A row is a little higher than the control reckons with, which comes to a row in a long text.
        long rows = text.lines().count();
        area.setPrefRowCount((int) Math.min(MOST_ROWS, rows + rows / 10));
        name.setLabelFor(area);
        getChildren().addAll(head, area);
    }
}
