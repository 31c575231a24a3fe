package io.sluice.console.pieces;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A label that shortens a long text in the middle, where names differ least, and then has the whole in a tooltip. */
public final class MiddleLabel extends Label {
    private double kept;

    /** An empty one. */
    public MiddleLabel() {
        this("");
    }

    /** A label with a text. */
    public MiddleLabel(String text) {
        super(text);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setEllipsisString("…");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().addListener((property, before, truncated) -> setTooltip(truncated ? whole : null));
    }

    /** It keeps its width beside others that give way, up to this many pixels: only what is longer is shortened. */
    public MiddleLabel keeping(double most) {
        kept = most;
        return this;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(kept, computePrefWidth(height));
    }
}
