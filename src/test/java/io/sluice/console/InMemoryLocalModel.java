package io.sluice.console;

import io.sluice.egress.BucketRegion;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.OverlaidEnrollment;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Catalog and outbox without disk and backend: commands lie over the rows as the rulebook accepts them. */
public final class InMemoryLocalModel implements Catalog, Outbox {
    private final List<OutboxEntry> entries = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final InMemoryEnrollment delivered;
    private final UUID person;
    private final Clock clock;
    private Duration undoTime = Duration.ofSeconds(5);
    private long revision;

    /** A model of these rows for one person. */
    public InMemoryLocalModel(List<EnrollmentRow> rows, UUID person, Clock clock) {
        this.delivered = InMemoryEnrollment.of(rows);
        this.person = person;
        this.clock = clock;
    }

    @Override
    public synchronized <T> T read(Function<EnrollmentView, T> query) {
        OverlaidEnrollment overlay = OverlaidEnrollment.of(delivered, List.of());
        for (OutboxEntry entry : entries) {
            if (entry.status() != Status.NEEDS_ATTENTION) {
                Decision decision = Rulebook.decide(
                        overlay,
                        person,
                        entry.command(),
                        Facts.predicted(entry.command().decidedAt()));
                if (decision instanceof Decision.Accepted(var rows)) {
                    rows.forEach(overlay::put);
                }
            }
        }
        return query.apply(overlay);
    }

    @Override
    public synchronized <T> T readDelivered(Function<EnrollmentView, T> query) {
        return query.apply(delivered);
    }

    @Override
    public UUID person() {
        return person;
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> {
            synchronized (this) {
                listeners.remove(listener);
            }
        };
    }

    /** How many listen. */
    public synchronized int listeners() {
        return listeners.size();
    }

    private void changed() {
        List<Runnable> told;
        synchronized (this) {
            revision++;
            told = List.copyOf(listeners);
        }
        told.forEach(Runnable::run);
    }

    /** A page of the feed arrives. */
    public void arrive(List<? extends EnrollmentRow> rows) {
        synchronized (this) {
            rows.forEach(delivered::put);
        }
        changed();
    }

    /** Somebody else's command is accepted by the backend, and its effect arrives. */
    public void decidedElsewhere(UUID actor, Command command) {
        Decision decision = readDelivered(view -> Rulebook.decide(view, actor, command, new Facts(clock.instant())));
        if (!(decision instanceof Decision.Accepted(var rows))) {
            throw new IllegalArgumentException("Not accepted: " + decision);
        }
        arrive(rows);
    }

    @Override
    public OutboxEntry enqueue(Command command, List<EgressPolicy> base) {
        OutboxEntry entry;
        synchronized (this) {
            entry = new OutboxEntry(
                    command.leaningOn(Outbox.leansOn(command, entries)),
                    base,
                    Status.QUEUED,
                    null,
                    clock.instant().plus(undoTime));
            entries.add(entry);
        }
        changed();
        return entry;
    }

    @Override
    public boolean undo(UUID command) {
        return remove(entry -> entry.command().id().equals(command) && entry.status() == Status.QUEUED);
    }

    @Override
    public void sendNow(UUID command) {
        replace(command, Status.SENDING, null);
    }

    @Override
    public void dismiss(UUID command) {
        remove(entry -> entry.command().id().equals(command) && entry.status() == Status.NEEDS_ATTENTION);
    }

    private boolean remove(Predicate<OutboxEntry> wanted) {
        boolean removed;
        synchronized (this) {
            removed = entries.removeIf(wanted);
        }
        if (removed) {
            changed();
        }
        return removed;
    }

    @Override
    public void undoTime(Duration time) {
        undoTime = time;
    }

    @Override
    public synchronized List<OutboxEntry> entries() {
        return List.copyOf(entries);
    }

    /** The backend refuses a decision or finds that it came too late. */
    public void answered(Outcome outcome) {
        replace(outcome.id(), Status.NEEDS_ATTENTION, outcome);
    }

    /** The backend accepts everything queued, and the effects arrive. */
    public void deliver() {
        List<EnrollmentRow> rows = new ArrayList<>();
        synchronized (this) {
            for (OutboxEntry entry : entries) {
                Facts facts = new Facts(clock.instant(), new BucketRegion.In("us-east-1"));
                Decision decision = Rulebook.decide(delivered, person, entry.command(), facts);
                if (decision instanceof Decision.Accepted(var accepted)) {
                    accepted.forEach(delivered::put);
                    rows.addAll(accepted);
                }
            }
            entries.clear();
        }
        arrive(rows);
    }

    private void replace(UUID command, Status status, @Nullable Outcome outcome) {
        synchronized (this) {
            entries.replaceAll(entry -> Objects.equals(entry.command().id(), command)
                    ? new OutboxEntry(entry.command(), entry.base(), status, outcome, entry.sendAfter())
                    : entry);
        }
        changed();
    }
}
