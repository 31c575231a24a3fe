package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The markings that the person sees and who holds them, with undelivered decisions on top (R30).
 *
 * @param entries by name
 * @param refused why this person cannot make, change, give or take markings; empty if they can
 * @param complete whether the person sees every marking, not only those that they hold
 * @param holders whether the person sees everybody who holds a marking that they see, not themselves alone
 */
public record MarkingPage(List<Entry> entries, Optional<Refused> refused, boolean complete, boolean holders) {
    /** Keeps the list as it is. */
    public MarkingPage {
        entries = List.copyOf(entries);
    }

    /**
     * A marking.
     *
     * @param purpose what it is for; may be empty
     * @param holders the users and groups that it was given to, groups first, by name
     * @param people how many distinct people that is
     */
    public record Entry(
            UUID id,
            long version,
            String name,
            String purpose,
            List<Candidate> holders,
            long people,
            Delivery delivery) {
        /** Keeps the list as it is. */
        public Entry {
            holders = List.copyOf(holders);
        }
    }
}
