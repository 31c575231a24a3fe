package io.sluice.console.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;

/**
 * The skin of a label that keeps its text node when nothing but the text changes. JavaFX's own takes the node out and puts
 * it back each time, whereupon all styles of it are looked up anew, once for each pseudo-class that tells where a child
 * stands among its siblings; that was most of what showing another proposal cost. The style sheet gives it to every label.
 *
 * <p>Where it shortens a text, it leaves no half of what people see as one character, as JavaFX's own does; where it wraps
 * one, a destination that is longer than a line keeps its port whole, see {@link LineBreaks}.
 */
public final class StillLabelSkin extends LabelSkin {
    private final boolean made;

    /** A skin of a label; called by JavaFX. */
    public StillLabelSkin(Label label) {
        super(label);
        made = true;
        FromRight.tell(label, label.textProperty());
    }

    @Override
    protected void updateChildren() {
        // While it is made, what stands there is the text of the skin that it takes the place of, as in a menu.
        if (!made || !standing()) {
            super.updateChildren();
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        super.layoutChildren(x, y, w, h);
        Label label = getSkinnable();
        if (getChildren().isEmpty() || !(getChildren().getLast() instanceof Text shown)) {
            return;
        }
        if (label.isTextTruncated()) {
            String kept = Graphemes.kept(label.getText(), shown.getText(), label.getEllipsisString());
            if (!kept.equals(shown.getText())) {
                shown.setText(kept);
            }
        } else {
            LineBreaks.wrap(label, shown);
        }
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return super.computePrefHeight(width, top, right, bottom, left)
                + LineBreaks.more(getSkinnable(), width - left - right);
    }

    /** Whether the children are what they should be: the graphic if there is one, then the text. */
    private boolean standing() {
        Label label = getSkinnable();
        List<Node> children = getChildren();
        Node graphic = label.getGraphic();
        boolean both = label.getContentDisplay() != ContentDisplay.TEXT_ONLY
                && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
        if (!both || children.isEmpty() || !(children.getLast() instanceof Text)) {
            return false;
        }
        if (graphic == null) {
            return children.size() == 1;
        }
        boolean text = label.getText() != null && !label.getText().isEmpty();
        return text && children.size() == 2 && graphic.equals(children.getFirst());
    }
}
