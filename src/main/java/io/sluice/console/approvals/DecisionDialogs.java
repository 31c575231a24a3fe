package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Act;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
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
        possible.ifPresent(form -> approve(form, DecisionDialogs::nothing));
    }

    private void approve(ApproveForm form, Runnable answered) {
        Outlook outlook = new Outlook(tasks);
        form.foresee(outlook, rehearsals);
        BooleanProperty everywhere = form.everywhere().globalProperty();
        asking.give(
                everywhere.map(all -> text(
                        all ? "approvals.approve.global.title" : "approvals.approve.title",
                        form.proposal().destination())),
                Views.load(Fxml.APPROVE, new ApproveView(form, outlook)),
                everywhere.map(all -> text(all ? "approvals.approve.global" : "approvals.approve")),
                ((Asking.Submit) form::submit).then(answered));
    }

    /** Asks why a proposal is denied. */
    public void deny(Optional<ReasonForm> possible) {
        possible.ifPresent(form -> deny(form, DecisionDialogs::nothing));
    }

    private void deny(ReasonForm form, Runnable answered) {
        asking.take(
                text("approvals.deny.title", form.looked().policy().destination()),
                reason(form, text("approvals.deny.lead"), text("approvals.deny.reason")),
                text("approvals.deny"),
                ((Asking.Submit) form::submit).then(answered));
    }

    /** Asks for the note to the proposer. */
    public void requestChanges(Optional<ReasonForm> possible) {
        possible.ifPresent(form -> requestChanges(form, DecisionDialogs::nothing));
    }

    private void requestChanges(ReasonForm form, Runnable answered) {
        asking.give(
                text("approvals.changes.title", form.looked().policy().destination()),
                reason(form, text("approvals.changes.lead"), text("approvals.changes.note")),
                text("approvals.changes"),
                ((Asking.Submit) form::submit).then(answered));
    }

    /** Asks which policy to grant Importer on, and why. */
    public void denyAndGrant(Optional<DenyAndGrantForm> possible) {
        possible.ifPresent(form -> denyAndGrant(form, DecisionDialogs::nothing));
    }

    private void denyAndGrant(DenyAndGrantForm form, Runnable answered) {
        Outlook outlook = new Outlook(tasks);
        form.foresee(outlook, rehearsals);
        asking.take(
                text("approvals.grant.title", form.proposal().destination()),
                Views.load(Fxml.DENY_AND_GRANT, new DenyAndGrantView(form, outlook)),
                text("approvals.grant.act"),
                ((Asking.Submit) form::submit).then(answered));
    }

    /**
     * Asks once more what was answered before, with the earlier answer filled in.
     *
     * @param decision shows the proposal as it is now
     * @param answered told once it is queued
     */
    public void again(DecisionViewModel decision, Comparison earlier, Runnable answered) {
        if (earlier.mine() instanceof Act.Approve before) {
            decision.approve().ifPresent(form -> {
                form.fill(before, earlier.people());
                approve(form, answered);
            });
        } else if (earlier.mine() instanceof Act.Deny(String reason)) {
            decision.deny().ifPresent(form -> {
                form.reason().valueProperty().set(reason);
                deny(form, answered);
            });
        } else if (earlier.mine() instanceof Act.DenyAndGrant before) {
            decision.denyAndGrant(before.existing()).ifPresent(form -> {
                form.fill(before, earlier.people());
                denyAndGrant(form, answered);
            });
        } else if (earlier.mine() instanceof Act.RequestChanges(String note)) {
            decision.requestChanges().ifPresent(form -> {
                form.reason().valueProperty().set(note);
                requestChanges(form, answered);
            });
        }
    }

    /** Asks why all the selected proposals are denied. */
    public void denySelected(SelectedDenial denial) {
        int count = denial.plan().tasks().size();
        String lead = Stream.concat(
                        Stream.of(text("approvals.selection.lead"), destinations(denial)),
                        denial.plan().leftOut().entrySet().stream()
                                .map(left -> text(
                                        "approvals.selection.left",
                                        SelectedApprovalView.leftOut(left.getValue()),
                                        left.getKey())))
                .collect(Collectors.joining("\n"));
        Node content = ReasonView.of(denial.reason(), denial.messageProperty(), lead, text("approvals.deny.reason"));
        asking.take(
                text("approvals.selection.title", count), content, text("approvals.selection.deny"), denial::submit);
    }

    /** Which ones: those selected may be scrolled out of view. */
    private static String destinations(SelectedDenial denial) {
        return denial.plan().tasks().stream()
                .map(task -> "• " + task.looked().policy().destination())
                .collect(Collectors.joining("\n"));
    }

    /** Asks what approving the selected proposals asks. */
    public void approveSelected(SelectedApproval approval) {
        asking.give(
                text("approvals.together.title"),
                Views.load(Fxml.APPROVE_SELECTED, new SelectedApprovalView(approval)),
                text("approvals.together.act"),
                approval::submit);
    }

    private static void nothing() {
        // Nobody waits for the answer.
    }

    private static Node reason(ReasonForm form, String lead, String label) {
        return ReasonView.of(form.reason(), form.messageProperty(), lead, label);
    }
}
