package io.sluice.console.approvals;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which items of the inbox are selected, to be decided together. */
final class InboxSelection {
    private final ReadOnlyObjectWrapper<Set<UUID>> selected = new ReadOnlyObjectWrapper<>(this, "selected", Set.of());

    /** Selects an item, or no longer. */
    void toggle(UUID key) {
        Set<UUID> changed = new LinkedHashSet<>(selected.get());
        if (!changed.remove(key)) {
            changed.add(key);
        }
        selected.set(Set.copyOf(changed));
    }

    /** Selects these beside what is selected. */
    void add(Set<UUID> keys) {
        Set<UUID> changed = new LinkedHashSet<>(selected.get());
        changed.addAll(keys);
        selected.set(Set.copyOf(changed));
    }

    /** Keeps selected only what is still there. */
    void keep(Predicate<UUID> there) {
        Set<UUID> kept = new LinkedHashSet<>(selected.get());
        kept.removeIf(there.negate());
        selected.set(Set.copyOf(kept));
    }

    void clear() {
        selected.set(Set.of());
    }

    ReadOnlyObjectProperty<Set<UUID>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
