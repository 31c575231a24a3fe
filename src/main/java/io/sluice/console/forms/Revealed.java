package io.sluice.console.forms;

import java.util.Comparator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what a form says into view: a message below the fold is not read. */
final class Revealed {
    private static final String MESSAGE = ".field-error";
    private static final double AROUND = 8;

    private Revealed() {}

    /** Scrolls the form that a message stands in as little as it takes to show the topmost of its messages. */
    static void messageNear(Node message) {
        for (Node at = message; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll && scroll.getContent() != null) {
                scroll.applyCss();
                scroll.layout();
                scroll.getContent().lookupAll(MESSAGE).stream()
                        .filter(Node::isVisible)
                        .min(Comparator.comparingDouble(
                                each -> place(scroll, each).getMinY()))
                        .ifPresent(first -> show(scroll, place(scroll, first)));
                return;
            }
        }
    }

    private static Bounds place(ScrollPane scroll, Node message) {
        return scroll.getContent().sceneToLocal(message.localToScene(message.getBoundsInLocal()));
    }

    private static void show(ScrollPane scroll, Bounds message) {
        double room = scroll.getViewportBounds().getHeight();
        double over = scroll.getContent().getBoundsInLocal().getHeight() - room;
        if (over <= 0) {
            return;
        }
        double from = scroll.getVvalue() * over;
        if (message.getMaxY() + AROUND > from + room) {
            scroll.setVvalue(Math.min(1, (message.getMaxY() + AROUND - room) / over));
        } else if (message.getMinY() - AROUND < from) {
            scroll.setVvalue(Math.max(0, (message.getMinY() - AROUND) / over));
        }
    }
}
