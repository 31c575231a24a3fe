package io.sluice.console.check;

import io.sluice.console.check.SourceQuestion.Kind;
import io.sluice.console.review.Following;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Hosting;
import io.sluice.replica.Catalog;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The source check: which workload, where it keeps its data, and the answer, which follows as the person types. */
public final class SourceViewModel {
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.S3);
    private final StringProperty location = new SimpleStringProperty(this, "location", "");
    private final ObjectProperty<BucketAccess> need = new SimpleObjectProperty<>(this, "need", BucketAccess.READ_ONLY);
    private final ReadOnlyObjectWrapper<@Nullable SourceAnswer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final Latest reads = new Latest();
    private final WorkloadFinder finder;
    private final Sources sources;
    private final Following following;
    private final TaskExecutor tasks;
    private boolean answered;

    /** A check that nothing was asked of; it follows the catalog once attached. */
    SourceViewModel(WorkloadFinder finder, Sources sources, Catalog catalog, TaskExecutor tasks) {
        this.finder = finder;
        this.sources = sources;
        this.following = new Following(catalog, tasks, this::refresh);
        this.tasks = tasks;
        finder.chosenProperty().addListener((property, before, now) -> ask());
        kind.addListener((property, before, now) -> ask());
        location.addListener((property, before, now) -> ask());
        need.addListener((property, before, now) -> ask());
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
        reads.cancel();
    }

    /** Something else is asked: what was answered before must not stand under it. */
    private void ask() {
        answer.set(null);
        refresh();
    }

    private void refresh() {
        WorkloadChoice workload = finder.chosenProperty().get();
        SourceQuestion question =
                new SourceQuestion(workload == null ? null : workload.id(), kind.get(), location.get(), need.get());
        tasks.task(() -> sources.answer(question))
                .latestOf(reads)
                .onSuccess(found -> show(found.orElse(null)))
                .start();
    }

    /** The first answer tells the hosting, and so where most sources keep their data. */
    private void show(@Nullable SourceAnswer now) {
        answer.set(now);
        if (!answered && now != null) {
            answered = true;
            if (location.get().isEmpty()) {
                kind.set(usual(now.hosting()));
            }
        }
    }

    private static Kind usual(Hosting hosting) {
        return switch (hosting) {
            case AWS -> Kind.S3;
            case AZURE -> Kind.ABFS;
            case GCP, ON_PREMISES -> Kind.OTHER;
        };
    }

    /** The workload on screen, if there is one. */
    public Optional<WorkloadFile> workload() {
        SourceAnswer now = answer.get();
        return now == null ? Optional.empty() : Optional.ofNullable(now.workload());
    }

    /** Finds the workload. */
    public WorkloadFinder finder() {
        return finder;
    }

    /** Where it keeps its data. */
    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** That place as written. */
    public StringProperty locationProperty() {
        return location;
    }

    /** What it does there. */
    public ObjectProperty<BucketAccess> needProperty() {
        return need;
    }

    /** The answer to what is asked so far; null before the enrollment is known, and while it is looked up. */
    ReadOnlyObjectProperty<@Nullable SourceAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
