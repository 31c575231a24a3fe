package io.sluice.backend;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.Stamped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The enrollment in memory, as the last commit left it. Safe for use by several threads. */
final class LiveEnrollment {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final InMemoryEnrollment state = new InMemoryEnrollment();
    private long seq;

    /**
     * Brings the memory up to a commit that others may have made. A damaged row stops it: nothing is decided on part. Only
     * under the lock of {@link Commits}.
     */
    void catchUp(EnrollmentStore store, long head) {
        long known = seq();
        if (known == 0 && head > 0) {
            List<Stamped> all = new ArrayList<>();
            store.readAll(all::add, unreadable -> {
                throw unreadable;
            });
            apply(all, head);
        } else if (known < head) {
            apply(store.changesAfter(known, head, Integer.MAX_VALUE - 1).rows(), head);
        }
    }

    /** The newest commit that it knows. */
    long seq() {
        return read(_ -> seq);
    }

    /** Puts what was committed. */
    void apply(Collection<Stamped> rows, long upTo) {
        lock.writeLock().lock();
        try {
            rows.forEach(row -> state.put(row.row()));
            seq = upTo;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The state itself, for whoever holds the lock of {@link Commits}: nobody else changes it then. */
    EnrollmentView view() {
        return state;
    }

    /** Asks something while nothing changes; take nothing but values out of it. */
    <T> T read(Function<EnrollmentView, T> query) {
        lock.readLock().lock();
        try {
            return query.apply(state);
        } finally {
            lock.readLock().unlock();
        }
    }
}
