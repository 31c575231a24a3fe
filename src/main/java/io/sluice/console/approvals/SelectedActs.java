package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.InboxTab;
import io.sluice.console.review.Review;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.console.support.Act;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableStringValue;

/** What is done with all the selected proposals at once. */
final class SelectedActs {
    private final InboxViewModel inbox;
    private final Review review;
    private final DecisionDialogs dialogs;
    private final TaskExecutor tasks;
    private final SelectedChances chances;

    SelectedActs(InboxViewModel inbox, Review review, DecisionDialogs dialogs, TaskExecutor tasks) {
        this.inbox = inbox;
        this.review = review;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.chances = new SelectedChances(review.selected(), tasks);
        inbox.selectedProperty().subscribe(selected -> chances.ask(List.copyOf(selected)));
    }

    /** Asks what approving all of them asks. */
    void approve() {
        List<UUID> selected = inbox.selected();
        tasks.task(() -> review.selected().approvals(selected, task -> !Plan.isCritical(task)))
                .onSuccess(plan -> dialogs.approveSelected(new SelectedApproval(
                        selected,
                        plan,
                        review.selected(),
                        new PeoplePickerModel(tasks, review.people()),
                        submission(),
                        tasks)))
                .start();
    }

    /** Asks for the reason to deny all of them. */
    void deny() {
        List<UUID> selected = inbox.selected();
        tasks.task(() -> review.selected().denials(selected))
                .onSuccess(plan -> dialogs.denySelected(new SelectedDenial(plan, submission())))
                .start();
    }

    private Submission submission() {
        return new Submission(review.decisions(), tasks);
    }

    /** What can be done with them, asked ahead. */
    SelectedChances chances() {
        return chances;
    }

    /** Whether any proposal is selected: then none is decided alone. */
    boolean any() {
        return inbox.isOn(InboxTab.PENDING) && !inbox.selectedProperty().get().isEmpty();
    }

    List<Act> list() {
        return List.of(
                act(text("approvals.selection.approve"), Shortcut.APPROVE, this::approve, chances.approveProperty()),
                act(text("approvals.selection.deny"), Shortcut.DENY, this::deny, chances.denyProperty()));
    }

    private Act act(String title, Shortcut shortcut, Runnable run, ObservableStringValue objection) {
        return new Act(
                title,
                shortcut,
                () -> any() && objection.get().isEmpty(),
                run,
                () -> any() && !objection.get().isEmpty() ? objection.get() : null);
    }
}
