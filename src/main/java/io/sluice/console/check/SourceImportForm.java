package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Submission;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.review.WorkloadFile.SourceCandidate;
import io.sluice.console.review.WorkloadFiles;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Lets a code resource or transform import a source (R15): asks which, and offers what is possible first. */
public final class SourceImportForm {
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<List<SourceCandidate>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ObjectProperty<@Nullable SourceCandidate> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Latest searches = new Latest();
    private final UUID workload;
    private final WorkloadFiles files;
    private final Submission submission;
    private final TaskExecutor tasks;

    /** A form for one workload, with everything offered. */
    SourceImportForm(WorkloadFile workload, WorkloadFiles files, Submission submission, TaskExecutor tasks) {
        this.workload = workload.workload().id();
        this.files = files;
        this.submission = submission;
        this.tasks = tasks;
        words.addListener((property, before, now) -> search());
        chosen.addListener((property, before, now) -> message.set(now == null ? "" : refused(now)));
        submission.messageProperty().subscribe(message::set);
        search();
    }

    private void search() {
        String written = words.get();
        tasks.task(() -> files.sourceCandidates(workload, written))
                .latestOf(searches)
                .onSuccess(found::set)
                .start();
    }

    private static String refused(SourceCandidate candidate) {
        return candidate
                .objection()
                .map(why ->
                        text("check.import.refused", why.reason(), why.rule().name()))
                .orElse("");
    }

    /** Queues the import if a source is chosen that can be imported; else says what is missing. */
    public void submit(Consumer<OutboxEntry> done) {
        SourceCandidate candidate = chosen.get();
        if (candidate == null) {
            message.set(text("check.sources.choose"));
        } else if (candidate.objection().isEmpty()) {
            submission.start(workload, new Act.ImportSource(candidate.source().id()), refused -> false, done);
        }
    }

    /** What is searched for. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** What is offered: what can be imported first. */
    public ReadOnlyObjectProperty<List<SourceCandidate>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Which source; null while none is chosen. */
    public ObjectProperty<@Nullable SourceCandidate> chosenProperty() {
        return chosen;
    }

    /** What stands in the way. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
