package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Finds a workload as a person types, and keeps the one that is chosen. What names no workload does not stand without a
 * word: once it is left or submitted a message says so, until something else is written.
 */
public final class WorkloadFinder {
    /** How many workloads are offered. */
    static final int OFFERED = 8;

    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<WorkloadChoice> found = FXCollections.observableArrayList();
    /** Kept, because a view of a list that nobody holds forgets who listens to it. */
    private final ObservableList<WorkloadChoice> foundToSee = FXCollections.unmodifiableObservableList(found);

    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyObjectWrapper<@Nullable WorkloadChoice> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Latest searches = new Latest();
    private final Workloads workloads;
    private final TaskExecutor tasks;

    /** Nothing is written and none is chosen. */
    WorkloadFinder(Workloads workloads, TaskExecutor tasks) {
        this.workloads = workloads;
        this.tasks = tasks;
        words.addListener((property, before, now) -> typed(now));
    }

    private void typed(String now) {
        WorkloadChoice held = chosen.get();
        if (held != null && now.equals(held.label())) {
            return;
        }
        message.set("");
        chosen.set(null);
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
                .onSuccess(this::offer)
                .start();
    }

    private void offer(List<WorkloadChoice> result) {
        selected.set(0);
        found.setAll(result);
    }

    /** The person leaves what is written: the workload of this name is chosen, else the message says what is wrong. */
    void leave() {
        close();
        name(() -> {}, this::refuse);
    }

    /**
     * The person submits what is written: the workload of this name is chosen, else those that fit are offered; if none
     * does, the message says so.
     *
     * @param then told when one is chosen
     */
    void submit(Runnable then) {
        name(then, named -> {
            if (named.fitting().isEmpty()) {
                refuse(named);
            } else {
                offer(named.fitting());
            }
        });
    }

    private void name(Runnable then, Consumer<Named> otherwise) {
        String written = words.get();
        if (written.isBlank()) {
            return;
        }
        WorkloadChoice held = chosen.get();
        tasks.task(() -> new Named(
                        held == null
                                ? workloads.named(written)
                                : workloads.find(held.id()).stream().toList(),
                        workloads.search(written, OFFERED)))
                .latestOf(searches)
                .onSuccess(named -> {
                    if (named.exactly().size() == 1) {
                        choose(named.exactly().getFirst());
                        then.run();
                    } else {
                        chosen.set(null);
                        otherwise.accept(named);
                    }
                })
                .start();
    }

    private void refuse(Named named) {
        message.set(text(named.exactly().isEmpty() ? "check.workload.none" : "check.workload.several"));
    }

    /** Offers no workload any more. */
    public void close() {
        cancel();
        found.clear();
        selected.set(0);
    }

    /** Waits for no search any more. */
    void cancel() {
        searches.cancel();
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

    /** Chooses a workload. */
    public void choose(WorkloadChoice workload) {
        message.set("");
        chosen.set(workload);
        words.set(workload.label());
        close();
    }

    /** Chooses a workload as soon as it is read; one that is not to be seen leaves everything as it is. */
    void choose(UUID workload) {
        tasks.task(() -> workloads.find(workload))
                .latestOf(searches)
                .onSuccess(choice -> choice.ifPresent(this::choose))
                .start();
    }

    /** What is written to find it. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** The workloads that are offered. Read only. */
    public ObservableList<WorkloadChoice> found() {
        return foundToSee;
    }

    /** Which of them Enter chooses. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is wrong with what is written, one sentence; empty if nothing is, or it is still being written. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The workload that is chosen; null if none is. */
    public ReadOnlyObjectProperty<@Nullable WorkloadChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * What is written, looked up.
     *
     * @param exactly the workloads of this name
     * @param fitting those that contain its words
     */
    private record Named(List<WorkloadChoice> exactly, List<WorkloadChoice> fitting) {}
}
