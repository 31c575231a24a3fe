package io.sluice.console.check;

import io.sluice.console.review.Following;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.replica.Catalog;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The connection check: which workload, which host and port, and the answer, which follows as the person types. */
public final class CheckViewModel {
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", new Answer.NoWorkload(new Answer.Target.NotAsked()));
    private final Latest checks = new Latest();
    private final WorkloadFinder finder;
    private final Checks check;
    private final Following following;
    private final TaskExecutor tasks;
    private boolean finished;

    /** A check that nothing was asked of; it follows the catalog once attached. */
    public CheckViewModel(Workloads workloads, Checks check, Catalog catalog, TaskExecutor tasks) {
        this.finder = new WorkloadFinder(workloads, tasks);
        this.check = check;
        this.following = new Following(catalog, tasks, this::refresh);
        this.tasks = tasks;
        finder.chosenProperty().addListener((property, before, now) -> ask());
        target.addListener((property, before, now) -> {
            finished = false;
            ask();
        });
    }

    /** Keeps the answer up to date from now on. */
    public void attach() {
        detach();
        following.begin();
        refresh();
    }

    /** Keeps it up to date no longer. */
    public void detach() {
        following.end();
        finder.cancel();
        checks.cancel();
    }

    /** The person has written the host and port to the end. */
    public void finish() {
        finished = true;
        refresh();
    }

    /** Something else is asked: what was answered before holds no longer, on screen or copied. */
    private void ask() {
        answer.set(new Answer.Pending());
        refresh();
    }

    private void refresh() {
        WorkloadChoice workload = finder.chosenProperty().get();
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

    /** Finds the workload. */
    public WorkloadFinder finder() {
        return finder;
    }

    /** Host and port as written. */
    public StringProperty targetProperty() {
        return target;
    }

    /** The answer to what is asked so far. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
