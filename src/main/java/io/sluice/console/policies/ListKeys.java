package io.sluice.console.policies;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the table beside those of the window: Shift with ↓ or ↑ marks on the way, Ctrl+A marks all, Ctrl+C copies. */
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
            model.marks().all();
            return true;
        }
        if (COPY.match(event)) {
            acts.copy();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && model.marks().countProperty().get() > 0) {
            model.marks().clear();
            return true;
        }
        boolean down = event.getCode() == KeyCode.DOWN;
        if (event.isShiftDown() && (down || event.getCode() == KeyCode.UP)) {
            int here = model.selectedPlace();
            int to = here + (down ? 1 : -1);
            model.marks().extend(here, to);
            model.next(down ? 1 : -1);
            return true;
        }
        return false;
    }
}
