package io.sluice.console.outbox;

import io.sluice.console.review.Decisions;
import io.sluice.console.review.Following;
import io.sluice.console.review.Undelivered;
import io.sluice.console.review.Undelivered.Line;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import io.sluice.replica.OutboxEntry.Status;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every decision that is not settled, with how long each can still be taken back. */
public final class OutboxViewModel {
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> readRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final Latest reads = new Latest();
    private final Undelivered undelivered;
    private final Decisions decisions;
    private final Following following;
    private final Sync sync;
    private final Clock clock;
    private final TaskExecutor tasks;
    private List<Line> lines = List.of();
    private Connection connection;
    private Catalog.@Nullable Subscription statusNews;

    /**
     * One decision.
     *
     * @param seconds until it may be sent, by the clock alone; 0 if that time is over
     * @param connection whether anything can be sent at all
     */
    public record Row(Line line, long seconds, Connection connection) {
        /** Whether it can be taken back. */
        public boolean undoable() {
            return line.status() == Status.QUEUED;
        }

        /** Whether it will be sent when its time is over, so that it could also be sent now. */
        public boolean waiting() {
            return undoable() && connection == Connection.ONLINE && seconds > 0;
        }
    }

    /** An outbox that shows nothing before it is attached. */
    public OutboxViewModel(
            Undelivered undelivered, Decisions decisions, Catalog catalog, Sync sync, Clock clock, TaskExecutor tasks) {
        this.undelivered = undelivered;
        this.decisions = decisions;
        this.following = new Following(catalog, tasks, this::refresh);
        this.sync = sync;
        this.connection = sync.status().connection();
        this.clock = clock;
        this.tasks = tasks;
    }

    /** Follows the outbox from now on. */
    public void attach() {
        detach();
        following.begin();
        statusNews = sync.subscribe(status -> tasks.uiThread().execute(() -> connected(status)));
        refresh();
    }

    private void connected(SyncStatus status) {
        connection = status.connection();
        tick();
    }

    /** Follows it no longer. */
    public void detach() {
        following.end();
        if (statusNews != null) {
            statusNews.close();
            statusNews = null;
        }
        reads.cancel();
    }

    private void refresh() {
        tasks.task(undelivered::lines)
                .latestOf(reads)
                .onSuccess(read -> {
                    lines = read;
                    loaded.set(true);
                    tick();
                })
                .start();
    }

    /** Brings the countdowns up to the present second; called about once a second while on screen. */
    public void tick() {
        List<Row> now = lines.stream().map(this::row).toList();
        count.set(now.size());
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private Row row(Line line) {
        Duration left = Duration.between(clock.instant(), line.sendAfter());
        return new Row(line, left.isPositive() ? (left.toMillis() + 999) / 1000 : 0, connection);
    }

    /** Lets a decision go without waiting for the rest of its undo time. */
    public void sendNow(UUID command) {
        run(() -> decisions.sendNow(command));
    }

    /** Lets every queued decision go. */
    public void sendAllNow() {
        List<UUID> all = rows.stream()
                .filter(Row::waiting)
                .map(row -> row.line().command())
                .toList();
        run(() -> all.forEach(decisions::sendNow));
    }

    private void run(Runnable work) {
        tasks.task(() -> {
                    work.run();
                    return true;
                })
                .onSuccess(done -> refresh())
                .start();
    }

    /** The decisions, the newest first. Read only. */
    public ObservableList<Row> rows() {
        return readRows;
    }

    /** Whether the outbox was read, so that an empty list means that it is empty. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How many there are. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
