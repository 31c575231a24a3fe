package io.sluice.console.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Seen;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an officer's decisions into commands and queues them. The rulebook is asked first, over the catalog with its
 * overlay, so that what it would refuse is refused here and never queued. Every method may wait for disk: not on the FX
 * thread.
 */
public final class Decisions {
    private final Catalog catalog;
    private final Outbox outbox;
    private final Clock clock;
    private final Batches batches;

    /** Decisions of the person signed in to this catalog. */
    public Decisions(Catalog catalog, Outbox outbox, Clock clock) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.clock = clock;
        this.batches = new Batches(catalog, outbox);
    }

    /**
     * Queues a decision, if the rulebook accepts it as things stand. When this returns {@link Verdict.Queued}, it is on
     * disk.
     *
     * @throws UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict queue(Looked looked, Act act) {
        return verdict(command(looked, act), base(looked, act));
    }

    /**
     * Queues a decision on storage, if the rulebook accepts it as things stand; whether a bucket lies where it must, the
     * backend will find out (R17).
     *
     * @param policy the id of the S3 bucket or Azure Storage policy; a new one's if it adds one
     * @param base the version that was on screen; 0 if it adds one
     * @throws UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict queue(UUID policy, long base, Act.OnStorage act) {
        return queued(policy, base, act);
    }

    /**
     * Queues a decision on a role, if the rulebook accepts it as things stand (R14).
     *
     * @param role the role's id; a new one's if it makes one
     * @param base the version that was on screen; 0 if it makes one
     * @throws java.io.UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict queue(UUID role, long base, Act.OnRole act) {
        return queued(role, base, act);
    }

    /**
     * Queues a decision on a marking, if the rulebook accepts it as things stand (R30).
     *
     * @param marking the marking's id; a new one's if it makes one
     * @param base the version that was on screen; 0 if it makes one
     * @throws java.io.UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict queue(UUID marking, long base, Act.OnMarking act) {
        return queued(marking, base, act);
    }

    /**
     * Queues a decision on the sources that a code resource or transform imports, if the rulebook accepts it as things stand
     * (R15).
     *
     * @throws java.io.UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict queue(UUID workload, Act.OnSources act) {
        return queued(workload, 0, act);
    }

    private Verdict queued(UUID thing, long base, Act act) {
        return verdict(new Command(UuidCreator.getTimeOrderedEpoch(), thing, base, null, null, now(), act), List.of());
    }

    /** An id for a new policy. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private Verdict verdict(Command command, List<EgressPolicy> base) {
        return switch (predict(command)) {
            case Decision.Refused(var rule, var reason) -> new Verdict.Refused(rule, reason);
            case Decision.Conflict(var _, var message) -> new Verdict.Changed(message);
            case Decision.Accepted _ -> new Verdict.Queued(outbox.enqueue(command, base));
        };
    }

    /**
     * Queues a new policy, proposed or created, if the rulebook accepts it as things stand. When this returns {@link
     * Verdict.Queued}, it is on disk.
     *
     * @param policy the id that it gets
     * @param act proposes or creates it
     * @param brief what was on screen; null if nothing was. Creating is bound to it
     * @throws UncheckedIOException if it could not be written; then it is not queued
     */
    public Verdict make(UUID policy, Act act, @Nullable DecisionBrief brief) {
        Command command = new Command(
                UuidCreator.getTimeOrderedEpoch(),
                policy,
                0,
                brief == null ? null : brief.evidence(),
                brief == null ? null : new Seen(brief.rules(), brief.plainText()),
                now(),
                act);
        return switch (predict(command)) {
            case Decision.Refused(var rule, var reason) -> new Verdict.Refused(rule, reason);
            case Decision.Conflict(var _, var message) -> new Verdict.Changed(message);
            case Decision.Accepted(var rows) -> new Verdict.Queued(outbox.enqueue(command, Batches.made(rows)));
        };
    }

    /** A new policy of a request, and the act that proposes it. */
    public record Making(UUID policy, Act.Propose act) {}

    /**
     * Queues several proposals together, if the rulebook accepts each as things stand; if it does not accept one, none is
     * queued.
     *
     * @return the verdict on the last, or on the first that is not accepted
     * @throws UncheckedIOException if one could not be written; then none is queued
     * @throws IllegalArgumentException if there is none
     */
    public Verdict makeAll(List<Making> all) {
        return batches.queue(all.stream()
                .map(each -> new Batches.Ready(
                        new Command(UuidCreator.getTimeOrderedEpoch(), each.policy(), 0, null, null, now(), each.act()),
                        List.of()))
                .toList());
    }

    /** One of several decisions that are made in one act. */
    public record Decided(Looked looked, Act act) {}

    /**
     * Queues several decisions together, a command each, if the rulebook accepts each on the effect of those before it; if
     * it does not accept one, none is queued.
     *
     * @return the verdict on the last, or on the first that is not accepted, which it names
     * @throws UncheckedIOException if one could not be written; then none is queued
     * @throws IllegalArgumentException if there is none
     */
    public Verdict queueAll(List<Decided> all) {
        return batches.queue(all.stream()
                .map(each -> new Batches.Ready(command(each.looked(), each.act()), base(each.looked(), each.act())))
                .toList());
    }

    /**
     * What still waits of the act that a decision was made in, itself included, the oldest first: the proposals of its
     * request, or those decided together with it; only itself if it was made alone.
     */
    public List<OutboxEntry> together(OutboxEntry entry) {
        return batches.together(entry);
    }

    private Command command(Looked looked, Act act) {
        return new Command(
                UuidCreator.getTimeOrderedEpoch(),
                looked.policy().id(),
                looked.policy().version(),
                act.operation().needsEvidence() ? looked.evidence() : null,
                looked.seen(),
                now(),
                act);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Decision predict(Command command) {
        return catalog.read(
                view -> Rulebook.decide(view, catalog.person(), command, Facts.predicted(command.decidedAt())));
    }

    private static List<EgressPolicy> base(Looked looked, Act act) {
        return act instanceof Act.DenyAndGrant deny
                ? List.of(looked.policy(), looked.other(deny.existing()))
                : List.of(looked.policy());
    }

    /**
     * Takes a decision back if it has not been sent, and with it the later ones on the same policies, which were made on
     * its effect.
     */
    public Undo undo(UUID command) {
        List<OutboxEntry> entries = outbox.entries();
        Optional<OutboxEntry> wanted = entries.stream()
                .filter(entry -> entry.command().id().equals(command))
                .findFirst();
        if (wanted.isEmpty()) {
            return new Undo.Settled();
        }
        // The wanted one first: if it has left, nothing else may be taken back in its place.
        if (!outbox.undo(command)) {
            return new Undo.TooLate(wanted.get(), Opposite.of(wanted.get().command()));
        }
        List<OutboxEntry> undone = new ArrayList<>(List.of(wanted.get()));
        for (OutboxEntry follower : followers(entries, wanted.get())) {
            if (outbox.undo(follower.command().id())) {
                undone.add(follower);
            }
        }
        return new Undo.Undone(undone);
    }

    /** The queued entries after it that share a policy with it or with one of them, the newest first. */
    private static List<OutboxEntry> followers(List<OutboxEntry> entries, OutboxEntry wanted) {
        Set<UUID> touched = new HashSet<>(wanted.command().things());
        List<OutboxEntry> followers = new ArrayList<>();
        for (OutboxEntry later : entries.subList(entries.indexOf(wanted) + 1, entries.size())) {
            if (later.status() == Status.QUEUED
                    && later.command().things().stream().anyMatch(touched::contains)) {
                touched.addAll(later.command().things());
                followers.addFirst(later);
            }
        }
        return followers;
    }

    /** What a decision is about, in the words of a list; empty if it is not known any more. */
    public String about(OutboxEntry entry) {
        return catalog.read(view -> Subjects.of(view, entry));
    }

    /** The newest decision that can still be taken back. */
    public Optional<OutboxEntry> undoable() {
        return outbox.entries().reversed().stream()
                .filter(entry -> entry.status() == Status.QUEUED)
                .findFirst();
    }

    /** Whether one of these decisions is queued still. */
    public boolean waits(Set<UUID> commands) {
        return outbox.entries().stream()
                .anyMatch(entry -> entry.status() == Status.QUEUED
                        && commands.contains(entry.command().id()));
    }

    /** Tells of every change of the catalog and the queue, on any thread, until it is closed. */
    public Catalog.Subscription subscribe(Runnable listener) {
        return catalog.subscribe(listener);
    }

    /** Lets a queued decision be sent without waiting for the rest of its undo time. */
    public void sendNow(UUID command) {
        outbox.sendNow(command);
    }

    /** Puts a decision that needs attention away. */
    public void dismiss(UUID command) {
        outbox.dismiss(command);
    }
}
