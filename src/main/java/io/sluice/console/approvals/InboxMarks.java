package io.sluice.console.approvals;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which items of the inbox are marked, to be denied together. */
final class InboxMarks {
    private final ReadOnlyObjectWrapper<Set<UUID>> marked = new ReadOnlyObjectWrapper<>(this, "marked", Set.of());

    /** Marks an item, or takes its mark away. */
    void toggle(UUID key) {
        Set<UUID> changed = new LinkedHashSet<>(marked.get());
        if (!changed.remove(key)) {
            changed.add(key);
        }
        marked.set(Set.copyOf(changed));
    }

    /** Marks these beside what is marked. */
    void add(Set<UUID> keys) {
        Set<UUID> changed = new LinkedHashSet<>(marked.get());
        changed.addAll(keys);
        marked.set(Set.copyOf(changed));
    }

    /** Forgets the marks of what is no longer there. */
    void keep(Predicate<UUID> there) {
        Set<UUID> kept = new LinkedHashSet<>(marked.get());
        kept.removeIf(there.negate());
        marked.set(Set.copyOf(kept));
    }

    void clear() {
        marked.set(Set.of());
    }

    ReadOnlyObjectProperty<Set<UUID>> markedProperty() {
        return marked.getReadOnlyProperty();
    }
}
