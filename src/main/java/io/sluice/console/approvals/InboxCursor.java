package io.sluice.console.approvals;

import io.sluice.console.review.InboxItem;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Keeps the row at which the list stands and the current item of the inbox the same, and in sight. */
final class InboxCursor {
    /** How many rows beyond the current one come into sight with it. */
    private static final int MORE = 2;

    private final ListView<InboxItem> list;

    InboxCursor(InboxViewModel inbox, ListView<InboxItem> list) {
        this.list = list;
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                inbox.currentProperty().set(now);
            }
        });
        inbox.currentProperty().subscribe(this::show);
        list.getItems().addListener((InvalidationListener)
                change -> show(inbox.currentProperty().get()));
    }

    private void show(@Nullable InboxItem item) {
        int at = item == null ? -1 : list.getItems().indexOf(item);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            reveal(at);
        }
    }

    /** Scrolls no more than it must, so that the list does not jump under the reader. */
    private void reveal(int at) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            list.scrollTo(at);
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (flow.getCellCount() != list.getItems().size()) {
            // The rows are laid out anew only later, from the same first one on.
            if (at < first || at >= last) {
                list.scrollTo(at);
            }
            return;
        }
        int beyond = at <= first ? at - first : at >= last ? at - last : 0;
        if (Math.abs(beyond) > last - first) {
            list.scrollTo(at);
        } else if (at <= first || at >= last) {
            // Moving what is there costs less than laying out all rows anew, as scrolling to a row does.
            int rows = beyond + (at <= first ? -MORE : MORE);
            flow.scrollPixels(rows * flow.getFirstVisibleCell().getHeight());
        }
    }
}
