package io.sluice.console.forms;

import io.sluice.console.review.Foreseen;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What would happen if a form were submitted as it is filled in now; rehearsed anew with every answer. */
public final class Outlook {
    private final ReadOnlyObjectWrapper<@Nullable Foreseen> foreseen = new ReadOnlyObjectWrapper<>(this, "foreseen");
    private final Latest rehearsals = new Latest();
    private final TaskExecutor tasks;

    /** One that foresees nothing yet. */
    public Outlook(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Rehearses in the background; an earlier rehearsal that is still under way is dropped. */
    public void rehearse(Callable<Optional<Foreseen>> act) {
        tasks.task(act)
                .latestOf(rehearsals)
                .onSuccess(result -> foreseen.set(result.orElse(null)))
                .start();
    }

    /** What would happen; null if that is not known. */
    public ReadOnlyObjectProperty<@Nullable Foreseen> foreseenProperty() {
        return foreseen.getReadOnlyProperty();
    }
}
