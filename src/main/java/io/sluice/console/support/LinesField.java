package io.sluice.console.support;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text whose lines are taken in by an act of their own: Enter begins a line, in a dialog too, Ctrl+Enter takes them in, and
 * Tab leads on.
 */
public final class LinesField extends TextArea {

    /**
     * An empty field.
     *
     * @param take takes the lines in
     */
    public LinesField(Runnable take) {
        leaveByTab(this);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                take.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                // As in the fields where Enter alone confirms: nobody has to think which of them this is.
                replaceSelection("\n");
                event.consume();
            }
        });
    }

    /** A text of several lines would keep Tab for itself, and what stands behind it could not be reached by key. */
    public static void leaveByTab(TextArea lines) {
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                lines.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
