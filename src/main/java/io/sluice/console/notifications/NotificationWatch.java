package io.sluice.console.notifications;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.sync.Sync;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the catalog and the outbox after every change and tells what is new to the person. The first synchronization
 * brings everything, so nothing of it is news.
 */
public final class NotificationWatch implements AutoCloseable {
    private final Catalog catalog;
    private final Outbox outbox;
    private final Sync sync;
    private final TaskExecutor tasks;
    private final Clock clock;
    private final Consumer<List<Notification>> told;
    private final Latest looks = new Latest();
    private final Catalog.Subscription changes;
    private final Catalog.Subscription status;
    private @Nullable Sighting before;
    private boolean synced;

    /**
     * A watch that runs until it is closed. Made on the UI thread.
     *
     * @param before what was seen when the store was opened; null if it was never synchronized
     * @param told given what is new, on the UI thread
     */
    public NotificationWatch(
            Catalog catalog,
            Outbox outbox,
            Sync sync,
            @Nullable Sighting before,
            TaskExecutor tasks,
            Clock clock,
            Consumer<List<Notification>> told) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.sync = sync;
        this.before = before;
        this.tasks = tasks;
        this.clock = clock;
        this.told = told;
        synced = sync.status().lastSynced() != null;
        changes = catalog.subscribe(tasks.uiThread().coalesced(this::look));
        status = sync.subscribe(news -> tasks.uiThread().execute(this::maybeFirst));
        look();
    }

    /** The end of the first synchronization is where news begin. */
    private void maybeFirst() {
        if (!synced && sync.status().lastSynced() != null) {
            synced = true;
            look();
        }
    }

    private void look() {
        if (!synced) {
            return;
        }
        Sighting last = before;
        Set<UUID> followed = last == null ? Set.of() : last.awaited();
        tasks.task(() -> Sighting.of(catalog, outbox, followed))
                .latestOf(looks)
                .onSuccess(this::compare)
                .start();
    }

    private void compare(Optional<Sighting> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Sighting last = before;
        before = seen.get();
        if (last != null) {
            List<Notification> news = News.between(last, seen.get(), clock.instant());
            if (!news.isEmpty()) {
                told.accept(news);
            }
        }
    }

    /** It follows the catalog, the outbox and the connection no longer. */
    @Override
    public void close() {
        changes.close();
        status.close();
        looks.cancel();
    }
}
