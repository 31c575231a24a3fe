package io.sluice.console.pieces;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Keeps the right edge of what scrolls where it is, whether or not there is a scroll bar beside it. */
public final class ScrollEdge {
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private ScrollEdge() {}

    /** Tells the content when a scroll bar takes room beside it; its style gives up as much of its padding. */
    public static void keep(ScrollPane pane, Node content) {
        pane.viewportBoundsProperty()
                .subscribe(
                        bounds -> content.pseudoClassStateChanged(SCROLLED, pane.getWidth() - bounds.getWidth() > 1));
    }
}
