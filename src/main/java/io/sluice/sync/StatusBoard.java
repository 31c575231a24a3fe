package io.sluice.sync;

import io.sluice.replica.Catalog.Subscription;
import io.sluice.sync.SyncStatus.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The present status and who is told of it. Only the sync client's thread changes it. */
final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final Clock clock;
    private final Executor thread;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncStatus status;

    StatusBoard(Clock clock, Executor thread, @Nullable Instant lastSynced) {
        this.clock = clock;
        this.thread = thread;
        this.status = new SyncStatus(Connection.CONNECTING, clock.instant(), lastSynced, null);
    }

    /** Has an identity of its own: the same consumer may listen twice. */
    private static final class Listener {
        private final Consumer<SyncStatus> consumer;

        Listener(Consumer<SyncStatus> consumer) {
            this.consumer = consumer;
        }

        void tell(SyncStatus status) {
            try {
                consumer.accept(status);
            } catch (RuntimeException e) {
                LOG.error("A listener to the sync status failed", e);
            }
        }
    }

    SyncStatus status() {
        return status;
    }

    boolean is(Connection connection) {
        return status.connection() == connection;
    }

    Subscription subscribe(Consumer<SyncStatus> consumer) {
        Listener listener = new Listener(consumer);
        thread.execute(() -> {
            listener.tell(status);
            listeners.add(listener);
        });
        return () -> thread.execute(() -> listeners.remove(listener));
    }

    void set(Connection connection, @Nullable String problem) {
        change(connection, status.lastSynced(), problem);
    }

    /** A sign-in that a person asked for was refused. */
    void refused(String problem) {
        Instant now = clock.instant();
        Instant since = is(Connection.SIGN_IN_REQUIRED) ? status.since() : now;
        tell(new SyncStatus(Connection.SIGN_IN_REQUIRED, since, status.lastSynced(), problem, now, 0));
    }

    /** A pull has brought this many rows so far. What is fetched while it is online is little, and not told. */
    void fetched(long rows) {
        if (is(Connection.CONNECTING)) {
            tell(new SyncStatus(
                    Connection.CONNECTING, status.since(), status.lastSynced(), status.problem(), null, rows));
        }
    }

    /**
     * A pull has reached the end of the feed.
     *
     * @param stepUp why what is queued waits for a fresh sign-in; null if it does not
     */
    void online(@Nullable String stepUp) {
        change(stepUp == null ? Connection.ONLINE : Connection.STEP_UP_REQUIRED, clock.instant(), stepUp);
    }

    private void change(Connection connection, @Nullable Instant lastSynced, @Nullable String problem) {
        Instant since = is(connection) ? status.since() : clock.instant();
        tell(new SyncStatus(connection, since, lastSynced, problem));
    }

    private void tell(SyncStatus next) {
        if (!next.equals(status)) {
            status = next;
            listeners.forEach(listener -> listener.tell(next));
        }
    }
}
