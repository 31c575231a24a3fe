package io.sluice.console.review;

import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import org.jspecify.annotations.Nullable;

/** Follows the catalog while something is on screen. For the FX thread. */
public final class Following {
    private final Catalog catalog;
    private final TaskExecutor tasks;
    private final Runnable news;
    private Catalog.@Nullable Subscription subscription;

    /**
     * It follows nothing before it begins.
     *
     * @param news run on the FX thread when the catalog has changed, once for several changes that come close together
     */
    public Following(Catalog catalog, TaskExecutor tasks, Runnable news) {
        this.catalog = catalog;
        this.tasks = tasks;
        this.news = news;
    }

    /** Follows it from now on. */
    public void begin() {
        end();
        subscription = catalog.subscribe(tasks.uiThread().coalesced(news));
    }

    /** Follows it no longer; nothing happens if it does not. */
    public void end() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    /** Whether it follows the catalog. */
    public boolean underWay() {
        return subscription != null;
    }
}
