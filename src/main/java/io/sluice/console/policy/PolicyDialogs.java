package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.Given;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.Review;
import io.sluice.console.review.RevokeEffect;
import io.sluice.console.sharing.SharingView;
import io.sluice.console.sharing.SharingViewModel;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Act;
import io.sluice.egress.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the questions that are asked about a policy. What the rulebook does not allow is not asked. */
public final class PolicyDialogs {
    private final Asking asking;
    private final Review review;
    private final TaskExecutor tasks;

    /** Dialogs in one window. */
    public PolicyDialogs(Asking asking, Review review, TaskExecutor tasks) {
        this.asking = asking;
        this.review = review;
        this.tasks = tasks;
    }

    /** Asks what an act needs to know, if it is possible. What is decided in the inbox alone is not asked here. */
    public void ask(PolicyFile file, Operation operation) {
        ask(file, operation, null, () -> {});
    }

    /**
     * Asks once more what was answered before, with the earlier answer filled in.
     *
     * @param answered told once it is queued
     */
    public void again(PolicyFile file, Comparison earlier, Runnable answered) {
        ask(file, earlier.operation(), earlier, answered);
    }

    private void ask(PolicyFile file, Operation operation, @Nullable Comparison earlier, Runnable answered) {
        if (!file.acts().can(operation)) {
            return;
        }
        Act before = earlier == null ? null : earlier.mine();
        switch (operation) {
            case SHARE -> share(file, earlier, answered);
            case REVOKE -> revoke(file, before, answered);
            case UPDATE_METADATA -> metadata(file, before, answered);
            case EDIT_PROPOSAL -> words(file, before, answered);
            case WITHDRAW, PAUSE, RESUME, CONFIRM_APPLIED -> reason(file, operation, before, answered);
            case MARK -> mark(file, before, answered);
            case PROPOSE,
                    REQUEST_CHANGES,
                    APPROVE,
                    DENY,
                    DENY_AND_GRANT,
                    CREATE,
                    IMPORT,
                    REMOVE_IMPORT,
                    IMPORT_SOURCE,
                    REMOVE_SOURCE,
                    ADD_BUCKET,
                    CHANGE_BUCKET_ACCESS,
                    REMOVE_BUCKET,
                    ADD_STORAGE_ACCOUNT,
                    REMOVE_STORAGE_ACCOUNT,
                    CREATE_ROLE,
                    CHANGE_ROLE,
                    REMOVE_ROLE,
                    GIVE_ROLE,
                    TAKE_ROLE,
                    CREATE_MARKING,
                    CHANGE_MARKING,
                    REMOVE_MARKING,
                    GIVE_MARKING,
                    TAKE_MARKING -> {
                // Decided in the inbox, or not about a policy that is there.
            }
        }
    }

    private void share(PolicyFile file, @Nullable Comparison earlier, Runnable answered) {
        SharingViewModel sharing =
                new SharingViewModel(file, new PeoplePickerModel(tasks, review.people()), submission());
        if (earlier != null && earlier.mine() instanceof Act.Share before) {
            sharing.fill(before, earlier.people());
        }
        sharing.foresee(tasks, new Rehearsals(review.catalog()));
        asking.give(
                text("sharing.title", file.policy().name()),
                Views.load(Fxml.SHARING, new SharingView(sharing)),
                text("sharing.act"),
                ((Asking.Submit) sharing::submit).then(answered));
    }

    /** First reads what would follow. */
    private void revoke(PolicyFile file, @Nullable Act before, Runnable answered) {
        tasks.task(() -> RevokeEffect.read(review.catalog(), file.policy().id()))
                .onSuccess(read -> read.ifPresent(effect -> {
                    RevokeForm form = new RevokeForm(effect, submission());
                    String reason = before == null ? null : Given.reason(before);
                    form.reason().reason().valueProperty().set(reason == null ? "" : reason);
                    asking.take(
                            text("policy.revoke.title", form.policy().destination()),
                            Views.load(Fxml.REVOKE, new RevokeView(form)),
                            text("policy.revoke.act"),
                            ((Asking.Submit) form::submit).then(answered));
                }))
                .start();
    }

    private void metadata(PolicyFile file, @Nullable Act before, Runnable answered) {
        MetadataForm form = new MetadataForm(file, submission());
        if (before instanceof Act.UpdateMetadata update) {
            form.fill(update);
        }
        asking.give(
                text("policy.metadata.title", file.policy().name()),
                Views.load(Fxml.METADATA, new MetadataView(form)),
                text("policy.metadata.act"),
                ((Asking.Submit) form::submit).then(answered));
    }

    /** First reads which markings the person holds. */
    private void mark(PolicyFile file, @Nullable Act before, Runnable answered) {
        tasks.task(review.markings()::held)
                .onSuccess(held -> {
                    MarkForm form = new MarkForm(file, held, submission());
                    if (before instanceof Act.Mark mark) {
                        form.fill(mark);
                    }
                    asking.give(
                            text("policy.mark.title", file.policy().name()),
                            Views.load(Fxml.MARK, new MarkView(form)),
                            text("policy.mark.act"),
                            ((Asking.Submit) form::submit).then(answered));
                })
                .start();
    }

    private void words(PolicyFile file, @Nullable Act before, Runnable answered) {
        WordsForm form = new WordsForm(file, submission());
        if (before instanceof Act.EditProposal(var words)) {
            form.fill(words);
        }
        asking.give(
                text("policy.words.title", file.policy().destination()),
                Views.load(Fxml.WORDS, new WordsView(form)),
                text("policy.words.act"),
                ((Asking.Submit) form::submit).then(answered));
    }

    /** First reads what would follow, where something does. */
    private void reason(PolicyFile file, Operation operation, @Nullable Act before, Runnable answered) {
        tasks.task(() -> Consequences.read(
                        review.catalog(), operation, file.policy().id()))
                .onSuccess(consequences ->
                        show(ReasonQuestion.of(operation, file, consequences, submission()), before, answered))
                .start();
    }

    private void show(ReasonQuestion question, @Nullable Act before, Runnable answered) {
        String reason = before == null ? null : Given.reason(before);
        question.form().reason().valueProperty().set(reason == null ? "" : reason);
        Asking.Submit submit = ((Asking.Submit) question.form()::submit).then(answered);
        if (question.takes()) {
            asking.take(question.title(), question.view(), question.act(), submit);
        } else {
            asking.give(question.title(), question.view(), question.act(), submit);
        }
    }

    private Submission submission() {
        return new Submission(review.decisions(), tasks);
    }
}
