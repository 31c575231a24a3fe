package io.sluice.console.global;

import io.sluice.console.review.Following;
import io.sluice.console.review.GlobalList;
import io.sluice.console.review.GlobalList.Page;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The global policies while they are on screen, and which of them is selected. */
public final class GlobalViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>(this, "selected");
    private final Latest reads = new Latest();
    private final GlobalList globals;
    private final Following following;
    private final TaskExecutor tasks;

    /** It shows nothing before it is attached. */
    public GlobalViewModel(GlobalList globals, Catalog catalog, TaskExecutor tasks) {
        this.globals = globals;
        this.following = new Following(catalog, tasks, this::read);
        this.tasks = tasks;
    }

    /** Follows the catalog from now on. */
    public void attach() {
        detach();
        following.begin();
        read();
    }

    /** Follows it no longer. */
    public void detach() {
        following.end();
        reads.cancel();
    }

    private void read() {
        tasks.task(globals::read)
                .latestOf(reads)
                .onSuccess(found -> show(found.orElse(null)))
                .start();
    }

    private void show(@Nullable Page now) {
        page.set(now);
        if (selectedIndex() < 0) {
            selected.set(
                    now == null || now.lines().isEmpty()
                            ? null
                            : now.lines().getFirst().policy().id());
        }
    }

    /** Selects the next one; the last stays selected. */
    public void next() {
        move(1);
    }

    /** Selects the one before; the first stays selected. */
    public void previous() {
        move(-1);
    }

    private void move(int by) {
        Page now = page.get();
        if (now != null && !now.lines().isEmpty()) {
            int to = Math.clamp((long) selectedIndex() + by, 0, now.lines().size() - 1);
            selected.set(now.lines().get(to).policy().id());
        }
    }

    /** Where the selected policy stands in the list; -1 if none is selected. */
    public int selectedIndex() {
        Page now = page.get();
        if (now != null) {
            for (int i = 0; i < now.lines().size(); i++) {
                if (now.lines().get(i).policy().id().equals(selected.get())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What there is; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The selected policy; null if there is none. */
    public ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }
}
