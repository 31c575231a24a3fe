package io.sluice.console.policies;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the table beside those of the window: Shift with ↓ or ↑ selects on the way, Ctrl+A selects all, Ctrl+C copies. */
final class ListKeys {
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final PoliciesViewModel model;
    private final ListActs acts;

    ListKeys(PoliciesViewModel model, ListActs acts) {
        this.model = model;
        this.acts = acts;
    }

    void bind(TableView<Row> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (ALL.match(event)) {
            model.selection().all();
            return true;
        }
        if (COPY.match(event)) {
            acts.copy();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE
                && model.selection().countProperty().get() > 0) {
            model.selection().clear();
            return true;
        }
        boolean down = event.getCode() == KeyCode.DOWN;
        if (event.isShiftDown() && (down || event.getCode() == KeyCode.UP)) {
            int here = model.currentPlace();
            int to = here + (down ? 1 : -1);
            model.selection().extend(here, to);
            model.next(down ? 1 : -1);
            return true;
        }
        return false;
    }
}
