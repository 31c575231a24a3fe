package io.sluice.console.review;

import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;

/** What came of taking a decision back. */
public sealed interface Undo {
    /** These were taken back: the decision first, then the later ones on the same policies, the newest first. */
    record Undone(List<OutboxEntry> entries) implements Undo {
        public Undone {
            entries = List.copyOf(entries);
        }
    }

    /**
     * It may have left already.
     *
     * @param opposite what would reverse it; empty if nothing does
     */
    record TooLate(OutboxEntry entry, Optional<Opposite> opposite) implements Undo {}

    /** It is settled, or there never was one. */
    record Settled() implements Undo {}
}
