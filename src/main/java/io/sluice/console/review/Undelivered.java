package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what the outbox holds. May wait for disk: not on the FX thread. */
public final class Undelivered {
    private final Catalog catalog;
    private final Outbox outbox;

    /**
     * One decision on its way.
     *
     * @param policy the policy it acts on, as it was on screen; null if it is on storage or a role
     * @param what the destination, the bucket, the storage account or the role
     * @param said the officer's words; null if the act takes none
     * @param grants whom it grants something, by name and level
     * @param answer what the backend said; null if nothing yet, or all is well
     */
    public record Line(
            UUID command,
            Operation operation,
            @Nullable EgressPolicy policy,
            String what,
            Instant decidedAt,
            OutboxEntry.Status status,
            Instant sendAfter,
            @Nullable String said,
            List<PolicyFile.GrantLine> grants,
            @Nullable String answer) {
        public Line {
            grants = List.copyOf(grants);
        }
    }

    /** The outbox of the person signed in. */
    public Undelivered(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** Every unsettled decision, the newest first. */
    public List<Line> lines() {
        List<OutboxEntry> entries = outbox.entries().reversed();
        return catalog.read(
                view -> entries.stream().map(entry -> line(view, entry)).toList());
    }

    /** What a decision does that is not settled; empty if there is none of this id. */
    public Optional<Operation> operation(UUID command) {
        return outbox.entries().stream()
                .filter(entry -> entry.command().id().equals(command))
                .findFirst()
                .map(entry -> entry.command().operation());
    }

    private static Line line(EnrollmentView view, OutboxEntry entry) {
        Act act = entry.command().act();
        return new Line(
                entry.command().id(),
                entry.command().operation(),
                entry.base().isEmpty() ? null : entry.base().getFirst(),
                Subjects.of(view, entry),
                entry.command().decidedAt(),
                entry.status(),
                entry.sendAfter(),
                Given.reason(act),
                Given.people(view, act),
                answer(entry.outcome()));
    }

    private static @Nullable String answer(@Nullable Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Conflicting conflict -> conflict.message();
            case Outcome.Accepted _ -> null;
            case null -> null;
        };
    }
}
