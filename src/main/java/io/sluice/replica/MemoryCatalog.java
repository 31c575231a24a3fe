package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.OverlaidEnrollment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog: delivered rows in memory, and over them what the rulebook makes of the undelivered decisions, one after
 * another. A decision that the rulebook would not accept any more has no effect here; the backend will say so too.
 *
 * <p>Until the enrollment's own row has come, which may be in the last page of the first synchronization, there is nothing to
 * be seen: no rule can be asked without it.
 *
 * <p>One reader at a time, since the enrollment in memory sorts its answers when they are first asked for.
 */
final class MemoryCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryCatalog.class);

    private final UUID person;
    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners listeners = new Listeners();
    private final AtomicLong revision = new AtomicLong();
    private final EnrollmentView nothing = InMemoryEnrollment.of(List.of());
    private InMemoryEnrollment delivered;
    private List<Command> undelivered = List.of();
    private EnrollmentView predicted;

    MemoryCatalog(UUID person, InMemoryEnrollment delivered) {
        this.person = person;
        this.delivered = delivered;
        this.predicted = shown();
    }

    private EnrollmentView shown() {
        return delivered.known() ? delivered : nothing;
    }

    @Override
    public <T> T read(Function<EnrollmentView, T> query) {
        lock.lock();
        try {
            return query.apply(predicted);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T readDelivered(Function<EnrollmentView, T> query) {
        lock.lock();
        try {
            return query.apply(shown());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public UUID person() {
        return person;
    }

    @Override
    public long revision() {
        return revision.get();
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** Puts the rows of a page and publishes them. Returns those that were refused as impossible. */
    List<String> put(List<? extends EnrollmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> refused = new ArrayList<>();
        lock.lock();
        try {
            for (EnrollmentRow row : rows) {
                refused.addAll(put(delivered, row));
            }
            predict();
        } finally {
            lock.unlock();
        }
        changed();
        return refused;
    }

    /** Puts one row; told, and logged, if it contradicts what is there (R5). One bad row never stops the others. */
    static List<String> put(InMemoryEnrollment enrollment, EnrollmentRow row) {
        try {
            enrollment.put(row);
            return List.of();
        } catch (IllegalArgumentException e) {
            LOG.warn("A row of the feed was left out: {}", e.getMessage());
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Takes another enrollment in the place of the present one and publishes it. */
    void replace(InMemoryEnrollment other) {
        lock.lock();
        try {
            delivered = other;
            predict();
        } finally {
            lock.unlock();
        }
        changed();
    }

    /**
     * Takes the decisions that are on their way, the oldest first, and publishes their effect.
     *
     * @param commands asked while nobody else changes the catalog, so that of two callers the later has the last word
     */
    void undelivered(Supplier<List<Command>> commands) {
        lock.lock();
        try {
            undelivered = List.copyOf(commands.get());
            predict();
        } finally {
            lock.unlock();
        }
        changed();
    }

    private void predict() {
        if (undelivered.isEmpty() || !delivered.known()) {
            predicted = shown();
            return;
        }
        OverlaidEnrollment overlaid = OverlaidEnrollment.of(delivered, List.of());
        for (Command command : undelivered) {
            // by the officer's clock, so that a prediction does not change with every look
            if (Rulebook.decide(overlaid, person, command, Facts.predicted(command.decidedAt()))
                    instanceof Accepted(List<EnrollmentRow> rows)) {
                rows.forEach(overlaid::put);
            }
        }
        predicted = overlaid;
    }

    private void changed() {
        revision.incrementAndGet();
        listeners.tell();
    }
}
