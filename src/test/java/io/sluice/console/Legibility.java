package io.sluice.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Finds what cannot be read or reached in a window, because it is shortened or lies outside of what surrounds it. */
final class Legibility {
    /** Less than this is rounding. */
    private static final double NOTHING = 1;

    private final List<String> faults = new ArrayList<>();

    private Legibility() {}

    /** What cannot be read in a scene that is laid out. */
    static List<String> faults(Scene scene) {
        Legibility look = new Legibility();
        look.walk(scene.getRoot());
        return look.faults.stream().distinct().toList();
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Control control && !(node instanceof ScrollBar)) {
            judge(control);
        }
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::walk);
        }
    }

    private void judge(Control control) {
        if (control instanceof Labeled labeled) {
            boolean empty = labeled.getText() == null || labeled.getText().isEmpty();
            if (empty && labeled.getGraphic() == null) {
                return;
            }
            if (!empty && labeled.isTextTruncated() && !mayBeShortened(labeled)) {
                faults.add("shortened: " + name(control));
            }
        }
        if (control instanceof ScrollPane scroll && scroll.getContent() != null && !scroll.isFitToWidth()) {
            return;
        }
        if (control instanceof ScrollPane scroll
                && scroll.getContent() != null
                && scroll.getContent().getLayoutBounds().getWidth()
                        > scroll.getViewportBounds().getWidth() + scrollBars(scroll) + NOTHING) {
            faults.add("wider than its page: " + name(control));
        }
        outside(control);
    }

    /** The navigation's icons stand under its scroll bar, which has no room of its own. */
    private static double scrollBars(ScrollPane scroll) {
        return scroll.getWidth() - scroll.getViewportBounds().getWidth();
    }

    /** Names are shortened in the middle and have the whole in a tooltip; what is in a row of a list stands beside it in full. */
    private static boolean mayBeShortened(Labeled labeled) {
        return labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS || inCell(labeled);
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell) {
                return true;
            }
        }
        return false;
    }

    private void outside(Control control) {
        Bounds own = bounds(control);
        for (Parent around = control.getParent(); around != null; around = around.getParent()) {
            boolean scrolls = around.getStyleClass().contains("viewport")
                    || around.getStyleClass().contains("clipped-container");
            // What a skin puts between has no style and no size to rely on.
            if (around instanceof Region
                    && !around.getStyleClass().isEmpty()
                    && !control.getStyleClass().contains("bell-count")) {
                Bounds place = bounds(around);
                boolean beside = own.getMinX() < place.getMinX() - NOTHING || own.getMaxX() > place.getMaxX() + NOTHING;
                boolean below = own.getMinY() < place.getMinY() - NOTHING || own.getMaxY() > place.getMaxY() + NOTHING;
                if ((beside && !inNavigation(control)) || (below && !scrolls)) {
                    faults.add(String.format(
                            Locale.ROOT,
                            "outside of %s: %s, %.0f..%.0f × %.0f..%.0f in %.0f..%.0f × %.0f..%.0f",
                            name(around),
                            name(control),
                            own.getMinX(),
                            own.getMaxX(),
                            own.getMinY(),
                            own.getMaxY(),
                            place.getMinX(),
                            place.getMaxX(),
                            place.getMinY(),
                            place.getMaxY()));
                    return;
                }
            }
            if (scrolls) {
                return;
            }
        }
    }

    private static boolean inNavigation(Node node) {
        return node.getStyleClass().contains("navigation-item");
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String name(Node node) {
        String words =
                node instanceof Labeled labeled && labeled.getText() != null ? " “" + labeled.getText() + "”" : "";
        return node.getTypeSelector() + (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass() + words;
    }
}
