package io.sluice.backend;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.Stamped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The one way in which the backend writes rows: one commit after another, as the package's description says. */
final class Commits {
    private final DSLContext sql;
    private final LiveEnrollment live;
    private final Nudges nudges;
    private final ReentrantLock writing = new ReentrantLock();

    Commits(DSLContext sql, LiveEnrollment live, Nudges nudges) {
        this.sql = sql;
        this.live = live;
        this.nudges = nudges;
    }

    /** A commit that is being made. */
    static final class Open {
        private final DSLContext sql;
        private final EnrollmentView view;
        private final List<Stamped> put = new ArrayList<>();
        private long seq;

        private Open(DSLContext sql, EnrollmentView view, long seq) {
            this.sql = sql;
            this.view = view;
            this.seq = seq;
        }

        /** Its transaction. */
        DSLContext sql() {
            return sql;
        }

        /** The enrollment before it, up to date. */
        EnrollmentView view() {
            return view;
        }

        /** Puts rows under the next sequence, which it returns, and raises the scope versions that they touch. Once. */
        long put(List<EnrollmentRow> rows) {
            seq++;
            FeedClock.set(sql, seq);
            Stream.concat(rows.stream(), ScopeChange.again(view, rows)).forEach(row -> put.add(new Stamped(seq, row)));
            new EnrollmentStore(sql).put(put);
            ScopeVersions.raise(sql, ScopeChange.users(view, rows));
            return seq;
        }
    }

    /**
     * Makes a commit. If the work fails, nothing of it stays, in the database or in memory.
     *
     * @throws org.jooq.exception.DataAccessException if the database fails
     */
    <T> T write(Function<Open, T> work) {
        writing.lock();
        try {
            Done<T> done = sql.transactionResult(in -> attempt(in.dsl(), work));
            if (!done.open.put.isEmpty()) {
                live.apply(done.open.put, done.open.seq);
                nudges.tell(done.open.seq);
            }
            return done.result;
        } finally {
            writing.unlock();
        }
    }

    private record Done<T>(Open open, T result) {}

    private <T> Done<T> attempt(DSLContext in, Function<Open, T> work) {
        FeedClock.Now now = FeedClock.lock(in);
        live.catchUp(new EnrollmentStore(in), now.seq());
        Open open = new Open(in, live.view(), now.seq());
        return new Done<>(open, work.apply(open));
    }

    /** Asks the enrollment in memory, once it knows a commit. */
    <T> T readAtLeast(long seq, Function<EnrollmentView, T> query) {
        if (live.seq() < seq) {
            write(open -> open.seq);
        }
        return live.read(query);
    }

    /** Asks the enrollment in memory as it is. */
    <T> T read(Function<EnrollmentView, T> query) {
        return live.read(query);
    }
}
