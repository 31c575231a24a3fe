package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Submission;
import io.sluice.console.review.Looked;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.review.WorkloadFile.Candidate;
import io.sluice.console.review.WorkloadFiles;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.analysis.ImportRehearsal;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;
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

/** Imports a policy into a workload (R8): asks which, offers what is possible first, and says what would happen. */
public final class ImportForm {
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<List<Candidate>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ObjectProperty<@Nullable Candidate> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable ImportRehearsal> foreseen =
            new ReadOnlyObjectWrapper<>(this, "foreseen");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Latest searches = new Latest();
    private final Latest rehearsals = new Latest();
    private final WorkloadFile workload;
    private final WorkloadFiles files;
    private final Submission submission;
    private final TaskExecutor tasks;

    /** A form for one workload, with everything offered. */
    ImportForm(WorkloadFile workload, WorkloadFiles files, Submission submission, TaskExecutor tasks) {
        this.workload = workload;
        this.files = files;
        this.submission = submission;
        this.tasks = tasks;
        words.addListener((property, before, now) -> search());
        chosen.addListener((property, before, now) -> rehearse(now));
        submission.messageProperty().subscribe(message::set);
        search();
    }

    private void search() {
        String written = words.get();
        tasks.task(() -> files.candidates(workload.workload().id(), written))
                .latestOf(searches)
                .onSuccess(found::set)
                .start();
    }

    private void rehearse(@Nullable Candidate candidate) {
        message.set(candidate == null ? "" : refused(candidate).orElse(""));
        if (candidate == null || candidate.objection().isPresent()) {
            rehearsals.cancel();
            foreseen.set(null);
            return;
        }
        tasks.task(() -> files.rehearse(
                        workload.workload().id(), candidate.policy().id(), true))
                .latestOf(rehearsals)
                .onSuccess(result -> foreseen.set(result.orElse(null)))
                .start();
    }

    private static Optional<String> refused(Candidate candidate) {
        return candidate
                .objection()
                .map(why ->
                        text("check.import.refused", why.reason(), why.rule().name()));
    }

    /** Queues the import if a policy is chosen that can be imported; else says what is missing. */
    public void submit(Consumer<OutboxEntry> done) {
        Candidate candidate = chosen.get();
        if (candidate == null) {
            message.set(text("check.import.choose"));
        } else if (candidate.objection().isEmpty()) {
            submission.start(
                    Looked.at(candidate.policy()),
                    new Act.Import(workload.workload().id()),
                    refused -> false,
                    done);
        }
    }

    /** What is searched for. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** What is offered: what can be imported first. */
    public ReadOnlyObjectProperty<List<Candidate>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Which policy; null while none is chosen. */
    public ObjectProperty<@Nullable Candidate> chosenProperty() {
        return chosen;
    }

    /** What importing it would do; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable ImportRehearsal> foreseenProperty() {
        return foreseen.getReadOnlyProperty();
    }

    /** What stands in the way. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
