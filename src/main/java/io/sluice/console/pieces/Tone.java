package io.sluice.console.pieces;

import java.util.Locale;
import javafx.scene.Node;

/** The colours that have a meaning. Nothing is told by them alone: an icon and a word stand beside. */
public enum Tone {
    /** Everything else. */
    NEUTRAL,
    /** The one primary action, and what is selected. */
    ACCENT,
    /** Active, delivered. */
    SUCCESS,
    /** A warning, pending, not delivered yet. */
    ATTENTION,
    /** A critical finding; deny, revoke. */
    DANGER;

    /** The style class that the style sheets know this tone by. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Gives a node this tone instead of any other. */
    public void applyTo(Node node) {
        // A node whose classes change is dressed anew with all that it holds.
        if (!node.getStyleClass().contains(styleClass())) {
            node.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            node.getStyleClass().add(styleClass());
        }
    }
}
