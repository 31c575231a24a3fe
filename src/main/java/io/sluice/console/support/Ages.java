package io.sluice.console.support;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/**
 * Words that tell how long ago something was, kept true while they are on screen. There is no clock in a node and none is
 * told of it: whoever has the window's clock looks through what is visible, now and then.
 */
public final class Ages {
    /** Under what a node carries its way to say it anew. */
    private static final String KEY = Ages.class.getName();

    private Ages() {}

    /** Says it now and, in the place of what the node said before, each time the ages are {@linkplain #refresh told}. */
    public static void keep(Node node, Runnable say) {
        node.getProperties().put(KEY, say);
        say.run();
    }

    /** Shows words that have an age in them. */
    public static void show(Labeled label, Supplier<String> words) {
        keep(label, () -> label.setText(words.get()));
    }

    /** The node has nothing to say any more. */
    public static void drop(Node node) {
        if (node.hasProperties()) {
            node.getProperties().remove(KEY);
        }
    }

    /** Says anew whatever is visible in a node; what says the same as before is neither laid out nor drawn. */
    public static void refresh(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node.hasProperties() && node.getProperties().get(KEY) instanceof Runnable say) {
            say.run();
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                refresh(child);
            }
        }
    }
}
