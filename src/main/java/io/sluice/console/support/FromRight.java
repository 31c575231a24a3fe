package io.sluice.console.support;

import java.text.Bidi;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tells the style sheets which texts have letters in them that are written from right to left: these are drawn with the
 * system's font as a whole. The program's own fonts have no such letters, and on Linux JavaFX puts the pieces of two fonts
 * within such a run beside each other from the left: “one, two” would be read as “two, one”.
 */
public final class FromRight {
    private static final PseudoClass FROM_RIGHT = PseudoClass.getPseudoClass("from-right");

    private FromRight() {}

    /** Tells it of a node for as long as there is one. */
    public static void tell(Node node, ObservableValue<String> text) {
        text.subscribe(words -> node.pseudoClassStateChanged(FROM_RIGHT, has(words)));
    }

    /** Whether a text has such letters. */
    static boolean has(@Nullable String words) {
        return words != null && Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }
}
