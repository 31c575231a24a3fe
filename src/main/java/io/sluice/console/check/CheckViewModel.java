package io.sluice.console.check;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The connection check: which workload, which host and port, and the answer, which follows as the person types. */
public final class CheckViewModel {
    /** How many workloads are offered. */
    static final int OFFERED = 8;

    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final ObservableList<WorkloadChoice> found = FXCollections.observableArrayList();
    /** Kept, because a view of a list that nobody holds forgets who listens to it. */
    private final ObservableList<WorkloadChoice> foundToSee = FXCollections.unmodifiableObservableList(found);

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable WorkloadChoice> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", new Answer.NoWorkload(new Answer.Target.NotAsked()));
    private final Latest searches = new Latest();
    private final Latest checks = new Latest();
    private final Workloads workloads;
    private final Checks check;
    private final Catalog catalog;
    private final TaskExecutor tasks;
    private Catalog.@Nullable Subscription subscription;
    private boolean finished;

    /** A check that nothing was asked of; it follows the catalog once attached. */
    public CheckViewModel(Workloads workloads, Checks check, Catalog catalog, TaskExecutor tasks) {
        this.workloads = workloads;
        this.check = check;
        this.catalog = catalog;
        this.tasks = tasks;
        words.addListener((property, before, now) -> typed(now));
        target.addListener((property, before, now) -> {
            finished = false;
            refresh();
        });
    }

    /** Keeps the answer up to date from now on. */
    public void attach() {
        detach();
        subscription = catalog.subscribe(tasks.uiThread().coalesced(this::refresh));
        refresh();
    }

    /** Keeps it up to date no longer. */
    public void detach() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        searches.cancel();
        checks.cancel();
    }

    private void typed(String now) {
        WorkloadChoice held = chosen.get();
        if (held != null && now.equals(held.label())) {
            return;
        }
        if (held != null) {
            chosen.set(null);
            refresh();
        }
        if (now.isBlank()) {
            close();
        } else {
            offer();
        }
    }

    /** Offers the workloads that fit what is written; all, if nothing is. */
    public void offer() {
        String written = words.get();
        tasks.task(() -> workloads.search(written, OFFERED))
                .latestOf(searches)
                .onSuccess(result -> {
                    selected.set(0);
                    found.setAll(result);
                })
                .start();
    }

    /** Offers no workload any more. */
    public void close() {
        searches.cancel();
        found.clear();
        selected.set(0);
    }

    /** Selects the next of those offered, after the last the first. */
    public void next() {
        move(1);
    }

    /** Selects the one before, before the first the last. */
    public void previous() {
        move(-1);
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + by, found.size()));
        }
    }

    /** Chooses the one that is selected; answers whether there was one. */
    public boolean choose() {
        if (found.isEmpty()) {
            return false;
        }
        choose(found.get(selected.get()));
        return true;
    }

    /** Asks about a workload. */
    public void choose(WorkloadChoice workload) {
        chosen.set(workload);
        words.set(workload.label());
        close();
        refresh();
    }

    /** The person has written the host and port to the end. */
    public void finish() {
        finished = true;
        refresh();
    }

    private void refresh() {
        WorkloadChoice workload = chosen.get();
        String written = target.get();
        boolean whole = finished;
        tasks.task(() -> check.answer(workload == null ? null : workload.id(), written, whole))
                .latestOf(checks)
                .onSuccess(answer::set)
                .start();
    }

    /** The answer for a workload, if there is one. */
    public Optional<Answer.Of> answered() {
        return answer.get() instanceof Answer.Of of ? Optional.of(of) : Optional.empty();
    }

    /** What is written to find the workload. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Host and port as written. */
    public StringProperty targetProperty() {
        return target;
    }

    /** The workloads that are offered. Read only. */
    public ObservableList<WorkloadChoice> found() {
        return foundToSee;
    }

    /** Which of them Enter chooses. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The workload that is asked about; null if none is. */
    public ReadOnlyObjectProperty<@Nullable WorkloadChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The answer to what is asked so far. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
