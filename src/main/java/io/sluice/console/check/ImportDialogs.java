package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Fields;
import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Looked;
import io.sluice.console.review.Review;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.analysis.ImportRehearsal;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows the questions of importing a policy into a workload, and of removing an import. */
final class ImportDialogs {
    private final Asking asking;
    private final Review review;
    private final TaskExecutor tasks;

    ImportDialogs(Asking asking, Review review, TaskExecutor tasks) {
        this.asking = asking;
        this.review = review;
        this.tasks = tasks;
    }

    /** Asks which policy to import. What the person may not do is not asked. */
    void add(WorkloadFile file) {
        if (file.editing() == null) {
            ImportForm form =
                    new ImportForm(file, review.workloads(), new Submission(review.decisions(), tasks), tasks);
            asking.give(
                    text("check.import.add.title", file.workload().name()),
                    Views.load(Fxml.IMPORT_POLICY, new ImportView(form)),
                    text("check.import.act"),
                    form::submit);
        }
    }

    /** Asks which source to import. */
    void addSource(WorkloadFile file) {
        if (file.editing() == null && file.use() != null) {
            SourceImportForm form =
                    new SourceImportForm(file, review.workloads(), new Submission(review.decisions(), tasks), tasks);
            asking.give(
                    text("check.sources.add.title", file.workload().name()),
                    Views.load(Fxml.IMPORT_SOURCE, new SourceImportView(form)),
                    text("check.import.act"),
                    form::submit);
        }
    }

    /** Says what taking a source away means, and asks whether that is meant. */
    void removeSource(WorkloadFile file, WorkloadFile.SourceLine line) {
        Submission submission = new Submission(review.decisions(), tasks);
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.show(message, submission.messageProperty());
        VBox content = new VBox(
                Steps.wrapped(
                        text("check.sources.remove.what", file.workload().name(), line.name(), line.agentPolicies()),
                        "form-lead"),
                message);
        content.getStyleClass().add("form");
        asking.take(
                text("check.sources.remove.title", line.name(), file.workload().name()),
                content,
                text("check.sources.remove"),
                done -> submission.start(
                        file.workload().id(), new Act.RemoveSource(line.source()), refused -> false, done));
    }

    /** Says what removing an import would do, and asks whether that is meant. */
    void remove(WorkloadFile file, WorkloadFile.Line line) {
        EgressPolicy policy = line.policy();
        tasks.task(() -> review.workloads().rehearse(file.workload().id(), policy.id(), false))
                .onSuccess(found -> found.ifPresent(rehearsal -> remove(file, policy, rehearsal)))
                .start();
    }

    /** Puts away a decision that was not accepted. */
    void dismiss(UUID command) {
        tasks.run(() -> review.decisions().dismiss(command));
    }

    private void remove(WorkloadFile file, EgressPolicy policy, ImportRehearsal rehearsal) {
        ReasonForm form = ReasonForm.without(
                Looked.at(policy),
                new Act.RemoveImport(file.workload().id()),
                new Submission(review.decisions(), tasks));
        asking.take(
                text("check.import.remove.title", policy.name(), file.workload().name()),
                ReasonView.of(form.reason(), form.messageProperty(), String.join(" ", rehearsal.sentences()), null),
                text("check.import.remove"),
                form::submit);
    }
}
