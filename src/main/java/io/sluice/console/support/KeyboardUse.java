package io.sluice.console.support;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Tells the style sheets whether a window is used by keyboard at the moment: its root is in the state {@code keys} from a key on
 * until the mouse is pressed. Whoever uses the keyboard sees where the focus is however it came there; JavaFX's own
 * {@code focus-visible} holds only where Tab has put it, not where an arrow key, a dialog that closes or a page does.
 */
public final class KeyboardUse {
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private KeyboardUse() {}

    /** Tells it of a scene whose root stays the same. */
    public static void tell(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> scene.getRoot().pseudoClassStateChanged(KEYS, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scene.getRoot().pseudoClassStateChanged(KEYS, false));
    }
}
