package io.sluice.console.pieces;

import javafx.scene.Node;

/** Shows a node or takes it away with its room; what is not changed is not laid out again. */
public final class Shown {
    private Shown() {}

    /** Shows it or not. */
    public static void set(Node node, boolean shown) {
        if (node.isVisible() != shown || node.isManaged() != shown) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
