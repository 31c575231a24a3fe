package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
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

    /** Says what removing an import would do, and asks whether that is meant. */
    void remove(WorkloadFile file, WorkloadFile.Line line) {
        EgressPolicy policy = line.policy();
        tasks.task(() -> review.workloads().rehearse(file.workload().id(), policy.id(), false))
                .onSuccess(found -> found.ifPresent(rehearsal -> remove(file, policy, rehearsal)))
                .start();
    }

    private void remove(WorkloadFile file, EgressPolicy policy, ImportRehearsal rehearsal) {
        ReasonForm form = ReasonForm.without(
                Looked.at(policy),
                new Act.RemoveImport(file.workload().id()),
                new Submission(review.decisions(), tasks));
        asking.take(
                text("check.import.remove.title", policy.name(), file.workload().name()),
                Views.load(
                        Fxml.REASON,
                        new ReasonView(
                                form.reason(),
                                form.messageProperty(),
                                new ReasonView.Words(String.join(" ", rehearsal.sentences()), null))),
                text("check.import.remove"),
                form::submit);
    }
}
