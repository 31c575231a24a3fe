package io.sluice.console.policies;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Brings rows of a table into sight, and leaves it where it is if they are. */
final class Scrolling {
    private static final int ABOVE = 2;

    private Scrolling() {}

    static void reveal(TableView<?> table, int place) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first != null && last != null && first.getIndex() < place && place < last.getIndex()) {
                return;
            }
            if (first != null && last != null && Math.abs(place - last.getIndex()) <= 1) {
                flow.scrollTo(place);
                table.scrollTo(Math.max(0, first.getIndex() + 1));
                return;
            }
        }
        table.scrollTo(Math.max(0, place - ABOVE));
    }
}
