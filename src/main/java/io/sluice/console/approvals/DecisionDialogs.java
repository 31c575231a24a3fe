package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import java.util.Optional;
import javafx.scene.Node;

/** Shows the questions of the decision pane. Each form is empty if its act is not possible, and then nothing is shown. */
public final class DecisionDialogs {
    private final Asking asking;
    private final Rehearsals rehearsals;
    private final TaskExecutor tasks;

    /** Dialogs in one window. */
    public DecisionDialogs(Asking asking, Rehearsals rehearsals, TaskExecutor tasks) {
        this.asking = asking;
        this.rehearsals = rehearsals;
        this.tasks = tasks;
    }

    /** Asks what approving asks. */
    public void approve(Optional<ApproveForm> possible) {
        possible.ifPresent(form -> {
            Outlook outlook = new Outlook(tasks);
            form.foresee(outlook, rehearsals);
            asking.give(
                    text("approvals.approve.title", form.proposal().destination()),
                    Views.load(Fxml.APPROVE, new ApproveView(form, outlook)),
                    text("approvals.approve"),
                    form::submit);
        });
    }

    /** Asks why a proposal is denied. */
    public void deny(Optional<ReasonForm> possible) {
        possible.ifPresent(form -> asking.take(
                text("approvals.deny.title", form.looked().policy().destination()),
                reason(form, text("approvals.deny.lead"), text("approvals.deny.reason")),
                text("approvals.deny"),
                form::submit));
    }

    /** Asks for the note to the proposer. */
    public void requestChanges(Optional<ReasonForm> possible) {
        possible.ifPresent(form -> asking.give(
                text("approvals.changes.title", form.looked().policy().destination()),
                reason(form, text("approvals.changes.lead"), text("approvals.changes.note")),
                text("approvals.changes"),
                form::submit));
    }

    /** Asks which policy to grant Importer on, and why. */
    public void denyAndGrant(Optional<DenyAndGrantForm> possible) {
        possible.ifPresent(form -> asking.take(
                text("approvals.grant.title", form.proposal().destination()),
                Views.load(Fxml.DENY_AND_GRANT, new DenyAndGrantView(form)),
                text("approvals.grant.act"),
                form::submit));
    }

    /** Asks why all the marked proposals are denied. */
    public void denyMarked(MarkedDenial denial) {
        Node content = Views.load(
                Fxml.REASON,
                new ReasonView(
                        denial.reason(),
                        denial.messageProperty(),
                        new ReasonView.Words(
                                text("approvals.marks.lead", denial.count()), text("approvals.deny.reason"))));
        asking.takeAll(
                text("approvals.marks.title", denial.count()), content, text("approvals.marks.deny"), denial::submit);
    }

    private static Node reason(ReasonForm form, String lead, String label) {
        return Views.load(
                Fxml.REASON, new ReasonView(form.reason(), form.messageProperty(), new ReasonView.Words(lead, label)));
    }
}
