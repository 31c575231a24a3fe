package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.People;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.RevokeEffect;
import io.sluice.console.sharing.SharingView;
import io.sluice.console.sharing.SharingViewModel;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Operation;
import io.sluice.replica.Catalog;

/** Shows the questions that are asked about a policy: sharing and revoking. */
public final class PolicyDialogs {
    private final Asking asking;
    private final Decisions decisions;
    private final People people;
    private final Catalog catalog;
    private final TaskExecutor tasks;

    /** Dialogs in one window. */
    public PolicyDialogs(Asking asking, Decisions decisions, People people, Catalog catalog, TaskExecutor tasks) {
        this.asking = asking;
        this.decisions = decisions;
        this.people = people;
        this.catalog = catalog;
        this.tasks = tasks;
    }

    /** Asks who may see and import a policy, if that may be changed. */
    public void share(PolicyFile file) {
        if (!file.acts().can(Operation.SHARE)) {
            return;
        }
        SharingViewModel sharing = new SharingViewModel(file, new PeoplePickerModel(tasks, people), submission());
        Outlook outlook = new Outlook(tasks);
        sharing.foresee(outlook, new Rehearsals(catalog));
        asking.give(
                text("sharing.title", file.policy().name()),
                Views.load(Fxml.SHARING, new SharingView(sharing, outlook)),
                text("sharing.act"),
                sharing::submit);
    }

    /** Asks why a route is closed, if it may be; first reads what would follow. */
    public void revoke(PolicyFile file) {
        if (!file.acts().can(Operation.REVOKE)) {
            return;
        }
        tasks.task(() -> RevokeEffect.read(catalog, file.policy().id()))
                .onSuccess(read -> read.ifPresent(effect -> revoke(new RevokeForm(effect, submission()))))
                .start();
    }

    private void revoke(RevokeForm form) {
        asking.take(
                text("policy.revoke.title", form.policy().destination()),
                Views.load(Fxml.REVOKE, new RevokeView(form)),
                text("policy.revoke.act"),
                form::submit);
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }
}
