package io.sluice.console.pieces;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A label that shortens a long text in the middle, where names differ least, and then has the whole in a tooltip. */
public final class MiddleLabel extends Label {

    /** An empty one. */
    public MiddleLabel() {
        this("");
    }

    /** A label with a text. */
    public MiddleLabel(String text) {
        super(text);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setEllipsisString("…");
        setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().addListener((property, before, truncated) -> setTooltip(truncated ? whole : null));
    }
}
