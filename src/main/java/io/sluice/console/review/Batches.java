package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.OverlaidEnrollment;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Queues several decisions that were made in one act. Each is a command of its own, answered alone; until they are sent
 * they can be taken back together. Safe for several threads; may wait for disk.
 */
final class Batches {
    private final Map<UUID, UUID> batchOf = new ConcurrentHashMap<>();
    private final Catalog catalog;
    private final Outbox outbox;

    /**
     * A decision to queue.
     *
     * @param base the policies that it names, as they were on screen; of one that makes a policy, nothing
     */
    record Ready(Command command, List<EgressPolicy> base) {
        Ready {
            base = List.copyOf(base);
        }
    }

    Batches(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /**
     * Queues all, if the rulebook accepts each on the effect of those before it; if it does not accept one, none is queued.
     *
     * @return the verdict on the last, or on the first that is not accepted, which it names if the policy exists
     * @throws UncheckedIOException if one could not be written; then none is queued
     * @throws IllegalArgumentException if there is none
     */
    Verdict queue(List<Ready> all) {
        List<Ready> accepted = new ArrayList<>();
        Optional<Verdict> objection = catalog.read(view -> objection(view, all, accepted));
        return objection.orElseGet(() -> enqueue(accepted));
    }

    private Optional<Verdict> objection(EnrollmentView view, List<Ready> all, List<Ready> accepted) {
        List<EnrollmentRow> effect = new ArrayList<>();
        for (Ready each : all) {
            EnrollmentView then = OverlaidEnrollment.of(view, effect);
            Command command = each.command();
            switch (Rulebook.decide(then, catalog.person(), command, Facts.predicted(command.decidedAt()))) {
                case Decision.Refused(var rule, var reason) -> {
                    return Optional.of(new Verdict.Refused(rule, named(view, command, reason)));
                }
                case Decision.Conflict(var _, var message) -> {
                    return Optional.of(new Verdict.Changed(named(view, command, message)));
                }
                case Decision.Accepted(var rows) -> {
                    effect.addAll(rows);
                    accepted.add(each.base().isEmpty() ? new Ready(command, made(rows)) : each);
                }
            }
        }
        return Optional.empty();
    }

    private static String named(EnrollmentView view, Command command, String reason) {
        return view.policy(command.policy())
                .map(policy -> text("review.batch.one", policy.name(), policy.destination(), reason))
                .orElse(reason);
    }

    static List<EgressPolicy> made(List<EnrollmentRow> rows) {
        return rows.stream()
                .filter(EgressPolicy.class::isInstance)
                .map(EgressPolicy.class::cast)
                .toList();
    }

    private Verdict enqueue(List<Ready> accepted) {
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("Nothing is decided");
        }
        UUID batch = accepted.getFirst().command().id();
        List<OutboxEntry> queued = new ArrayList<>();
        try {
            for (Ready each : accepted) {
                batchOf.put(each.command().id(), batch);
                queued.add(outbox.enqueue(each.command(), each.base()));
            }
        } catch (UncheckedIOException e) {
            // All or none: what was queued by halves would be decided twice when it is sent again.
            queued.reversed().forEach(entry -> outbox.undo(entry.command().id()));
            throw e;
        }
        return new Verdict.Queued(queued.getLast());
    }

    /** What still waits of the act that an entry belongs to, itself included, the oldest first. */
    List<OutboxEntry> together(OutboxEntry entry) {
        UUID batch = batch(entry);
        return batch == null
                ? List.of(entry)
                : outbox.entries().stream()
                        .filter(each -> each.status() == Status.QUEUED && batch.equals(batch(each)))
                        .toList();
    }

    /** A request is known by its id also after a restart. */
    private @Nullable UUID batch(OutboxEntry entry) {
        return entry.command().act() instanceof Act.Propose(Act.Draft draft)
                ? draft.origin().request()
                : batchOf.get(entry.command().id());
    }
}
