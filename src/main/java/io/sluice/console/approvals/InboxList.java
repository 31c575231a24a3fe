package io.sluice.console.approvals;

import io.sluice.console.review.InboxItem;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The items on screen and the one that is current. When the list is read again what is still there keeps its place; when
 * the current item leaves, the next becomes current.
 */
final class InboxList {
    private final ObservableList<InboxItem> items = FXCollections.observableArrayList();
    private final ObservableList<InboxItem> readItems = FXCollections.unmodifiableObservableList(items);
    private final ObjectProperty<@Nullable InboxItem> current = new SimpleObjectProperty<>(this, "current");
    private @Nullable UUID wanted;

    /** Shows what was read now. */
    void show(List<InboxItem> now) {
        InboxItem after = successor(now);
        replace(now);
        current.set(after);
    }

    /** Shows nothing. */
    void clear() {
        items.clear();
        current.set(null);
    }

    /** Changes only what differs, so that a list on screen neither flickers nor loses its place. */
    private void replace(List<InboxItem> now) {
        boolean sameKeys = items.stream()
                .map(InboxItem::key)
                .toList()
                .equals(now.stream().map(InboxItem::key).toList());
        if (!sameKeys) {
            items.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!items.get(i).equals(now.get(i))) {
                items.set(i, now.get(i));
            }
        }
    }

    /** What is current in the new list: the one asked for, the same one, the next that is still there, or the last. */
    private @Nullable InboxItem successor(List<InboxItem> now) {
        if (now.isEmpty()) {
            return null;
        }
        UUID asked = wanted;
        if (asked != null && find(now, asked) != null) {
            wanted = null;
            return find(now, asked);
        }
        InboxItem before = current.get();
        int at = before == null ? -1 : indexOf(before.key());
        for (int i = Math.max(at, 0); i < items.size(); i++) {
            InboxItem still = find(now, items.get(i).key());
            if (still != null) {
                return still;
            }
        }
        return at > 0 ? now.getLast() : now.getFirst();
    }

    private static @Nullable InboxItem find(List<InboxItem> list, UUID key) {
        return list.stream().filter(item -> item.key().equals(key)).findFirst().orElse(null);
    }

    /** Where an item stands; −1 if it is not there. */
    int indexOf(UUID key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Goes to the item so many lines further, or to the one at that end of the list. */
    void move(int by) {
        if (items.isEmpty()) {
            return;
        }
        InboxItem now = current.get();
        int at = now == null ? -1 : indexOf(now.key());
        int to = at < 0 ? 0 : Math.clamp((long) at + by, 0, items.size() - 1);
        current.set(items.get(to));
    }

    /**
     * Goes to an item, or remembers to as soon as the list has it.
     *
     * @return whether it is there
     */
    boolean goTo(UUID key) {
        InboxItem there = find(items, key);
        if (there == null) {
            wanted = key;
        } else {
            current.set(there);
        }
        return there != null;
    }

    /** Read only. */
    ObservableList<InboxItem> items() {
        return readItems;
    }

    ObjectProperty<@Nullable InboxItem> currentProperty() {
        return current;
    }
}
