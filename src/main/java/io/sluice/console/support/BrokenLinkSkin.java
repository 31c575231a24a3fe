package io.sluice.console.support;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.text.Text;

/** The skin of a link that wraps a long destination as a label does, see {@link LineBreaks}. The style sheet gives it to every link. */
public final class BrokenLinkSkin extends HyperlinkSkin {

    /** A skin of a link; called by JavaFX. */
    public BrokenLinkSkin(Hyperlink link) {
        super(link);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        super.layoutChildren(x, y, w, h);
        getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .forEach(shown -> LineBreaks.wrap(getSkinnable(), shown));
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return super.computePrefHeight(width, top, right, bottom, left)
                + LineBreaks.more(getSkinnable(), width - left - right);
    }
}
