package io.sluice.console.cloud;

import io.sluice.console.review.Decisions;
import io.sluice.console.review.StorageList;
import io.sluice.console.review.StoragePage;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The storage of an enrollment as it is now; it follows the catalog until it is closed, for the number of troubles. */
public final class StorageViewModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable StoragePage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ReadOnlyIntegerWrapper troubles = new ReadOnlyIntegerWrapper(this, "troubles");
    private final Latest reads = new Latest();
    private final StorageList storage;
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final Catalog.Subscription subscription;

    /** Reads it at once, and again whenever something changes. */
    public StorageViewModel(Catalog catalog, StorageList storage, Decisions decisions, TaskExecutor tasks) {
        this.storage = storage;
        this.decisions = decisions;
        this.tasks = tasks;
        subscription = catalog.subscribe(tasks.uiThread().coalesced(this::read));
        read();
    }

    private void read() {
        tasks.task(storage::read)
                .latestOf(reads)
                .onSuccess(found -> show(found.orElse(null)))
                .start();
    }

    private void show(@Nullable StoragePage now) {
        page.set(now);
        troubles.set(now == null ? 0 : now.troubles().size());
    }

    /** Puts a decision away that the backend did not accept. */
    public void dismiss(UUID command) {
        tasks.run(() -> decisions.dismiss(command));
    }

    /** What there is; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable StoragePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** How many decisions the backend did not accept. */
    public ReadOnlyIntegerProperty troublesProperty() {
        return troubles.getReadOnlyProperty();
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        subscription.close();
        reads.cancel();
    }
}
