package io.sluice.console.forms;

import io.sluice.console.review.MarkingChoice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which markings a policy is to carry (R30), of those that the person holds: nobody puts another on it. */
public final class MarkingChoices {
    private final ReadOnlyObjectWrapper<Set<UUID>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());
    private final List<MarkingChoice> known;

    /** A choice among these, of which none is made yet. */
    public MarkingChoices(List<MarkingChoice> known) {
        this.known = List.copyOf(known);
    }

    /** What there is to choose from, by name. */
    public List<MarkingChoice> known() {
        return known;
    }

    /** Chooses these; what is not held is left out. */
    public void choose(Set<UUID> markings) {
        chosen.set(
                known.stream().map(MarkingChoice::id).filter(markings::contains).collect(Collectors.toSet()));
    }

    /** Chooses one more, or one less. */
    public void choose(UUID marking, boolean on) {
        Stream<UUID> others = chosen.get().stream().filter(id -> !id.equals(marking));
        choose(Stream.concat(others, on ? Stream.of(marking) : Stream.empty()).collect(Collectors.toSet()));
    }

    /** The ids of those that are chosen. */
    public ReadOnlyObjectProperty<Set<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
