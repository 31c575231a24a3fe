package io.sluice.console.approvals;

import io.sluice.console.review.InboxItem;
import javafx.beans.InvalidationListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** Keeps the selection of the list and that of the inbox the same, and what is selected in sight. */
final class InboxSelection {
    private final ListView<InboxItem> list;

    InboxSelection(InboxViewModel inbox, ListView<InboxItem> list) {
        this.list = list;
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                inbox.selectedProperty().set(now);
            }
        });
        inbox.selectedProperty().subscribe(this::select);
        list.getItems().addListener((InvalidationListener)
                change -> select(inbox.selectedProperty().get()));
    }

    private void select(@Nullable InboxItem item) {
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
        IndexedCell<?> first = null;
        IndexedCell<?> last = null;
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            first = flow.getFirstVisibleCell();
            last = flow.getLastVisibleCell();
        }
        if (first == null || last == null || at <= first.getIndex()) {
            list.scrollTo(at);
        } else if (at >= last.getIndex()) {
            list.scrollTo(at - (last.getIndex() - first.getIndex()) + 2);
        }
    }
}
