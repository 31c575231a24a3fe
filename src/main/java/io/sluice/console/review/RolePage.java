package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import io.sluice.egress.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The roles and who holds them, with undelivered decisions on top (R14).
 *
 * @param entries the customer's by name, then the provider's
 * @param troubles decisions that the backend did not accept, the newest first
 * @param refused why this person cannot make a role; empty if they can
 * @param markings the markings (R30)
 * @param complete whether the person sees everybody who holds a role, not themselves alone
 */
public record RolePage(
        List<Entry> entries,
        List<StoragePage.Trouble> troubles,
        Optional<Refused> refused,
        MarkingPage markings,
        boolean complete) {
    /** Keeps the lists as they are. */
    public RolePage {
        entries = List.copyOf(entries);
        troubles = List.copyOf(troubles);
    }

    /**
     * A role.
     *
     * @param everyone whether every user holds it, without being given
     * @param holders the users and groups that it was given to, groups first, by name
     * @param people how many distinct people that is
     * @param objections why something cannot be done to it; one that is missing here is possible
     */
    public record Entry(
            UUID id,
            long version,
            String name,
            Set<Workflow> workflows,
            boolean everyone,
            List<Candidate> holders,
            long people,
            Delivery delivery,
            Map<Operation, Refused> objections) {
        /** Keeps the lists as they are. */
        public Entry {
            workflows = Set.copyOf(workflows);
            holders = List.copyOf(holders);
            objections = Map.copyOf(objections);
        }

        /** Why something cannot be done to it; empty if it can. */
        public Optional<Refused> objection(Operation operation) {
            return Optional.ofNullable(objections.get(operation));
        }
    }
}
