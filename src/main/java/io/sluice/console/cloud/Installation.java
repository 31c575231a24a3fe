package io.sluice.console.cloud;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.replica.Catalog;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The enrollment's own row, as it is now; it follows the catalog until it is closed. */
public final class Installation implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable Enrollment> enrollment =
            new ReadOnlyObjectWrapper<>(this, "enrollment");
    private final Latest reads = new Latest();
    private final Catalog catalog;
    private final TaskExecutor tasks;
    private final Catalog.Subscription subscription;

    /** Reads it at once, and again whenever something changes. */
    public Installation(Catalog catalog, TaskExecutor tasks) {
        this.catalog = catalog;
        this.tasks = tasks;
        subscription = catalog.subscribe(tasks.uiThread().coalesced(this::read));
        read();
    }

    private void read() {
        tasks.task(() -> catalog.read(EnrollmentView::itself))
                .latestOf(reads)
                .onSuccess(found -> enrollment.set(found.orElse(null)))
                .start();
    }

    /** The enrollment; null before the first synchronization. */
    public ReadOnlyObjectProperty<@Nullable Enrollment> enrollmentProperty() {
        return enrollment.getReadOnlyProperty();
    }

    /** Whether the enrollment is known to be hosted in one of these ways. */
    public BooleanBinding hostedOn(Hosting... hostings) {
        Set<Hosting> wanted = Set.of(hostings);
        return Bindings.createBooleanBinding(
                () -> {
                    Enrollment now = enrollment.get();
                    return now != null && wanted.contains(now.hosting());
                },
                enrollment);
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        subscription.close();
        reads.cancel();
    }
}
