package io.sluice.console.forms;

import io.sluice.console.review.Decisions;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import io.sluice.replica.Catalog;
import java.util.Set;
import java.util.UUID;

/** Takes a toast away as soon as none of the decisions that it tells of is queued any more. Used on the UI thread. */
final class WhileQueued implements AutoCloseable {
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final Toasts toasts;
    private final Latest looks = new Latest();
    private Catalog.Subscription changes = () -> {};

    WhileQueued(Decisions decisions, TaskExecutor tasks, Toasts toasts) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.toasts = toasts;
    }

    /** Follows what becomes of these decisions while a toast stands, and no longer those of the toast before. */
    void follow(Toast toast, Set<UUID> commands) {
        close();
        changes = decisions.subscribe(tasks.uiThread().coalesced(() -> look(toast, commands)));
        look(toast, commands);
    }

    private void look(Toast toast, Set<UUID> commands) {
        if (!toasts.holds(toast)) {
            close();
            return;
        }
        tasks.task(() -> decisions.waits(commands))
                .latestOf(looks)
                .onSuccess(waits -> {
                    if (!waits) {
                        close();
                        toasts.retract(toast);
                    }
                })
                .start();
    }

    @Override
    public void close() {
        changes.close();
        changes = () -> {};
        looks.cancel();
    }
}
