package io.sluice.console.roles;

import io.sluice.console.review.Decisions;
import io.sluice.console.review.RoleList;
import io.sluice.console.review.RolePage;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The roles as they are now; it follows the catalog until it is closed, for the number of troubles. */
public final class RolesViewModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable RolePage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final Latest reads = new Latest();
    private final RoleList roles;
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final Catalog.Subscription subscription;

    /** Reads them at once, and again whenever something changes. */
    public RolesViewModel(Catalog catalog, RoleList roles, Decisions decisions, TaskExecutor tasks) {
        this.roles = roles;
        this.decisions = decisions;
        this.tasks = tasks;
        subscription = catalog.subscribe(tasks.uiThread().coalesced(this::read));
        read();
    }

    private void read() {
        tasks.task(roles::read).latestOf(reads).onSuccess(page::set).start();
    }

    /** Puts a decision away that the backend did not accept. */
    public void dismiss(UUID command) {
        tasks.run(() -> decisions.dismiss(command));
    }

    /** What there is; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable RolePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        subscription.close();
        reads.cancel();
    }
}
