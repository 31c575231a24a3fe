package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.InboxTab;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Act;
import io.sluice.console.support.Shortcut;
import io.sluice.egress.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions on what is pending: on all that is selected, or on the one proposal on screen. */
final class DecisionActs {
    private final InboxViewModel inbox;
    private final DecisionViewModel decision;
    private final DecisionDialogs dialogs;
    private final SelectedActs selected;

    DecisionActs(InboxViewModel inbox, DecisionViewModel decision, DecisionDialogs dialogs, SelectedActs selected) {
        this.inbox = inbox;
        this.decision = decision;
        this.dialogs = dialogs;
        this.selected = selected;
    }

    List<Act> list() {
        List<Act> acts = new ArrayList<>(selected.list());
        acts.add(one(Shortcut.APPROVE, Operation.APPROVE, () -> dialogs.approve(decision.approve())));
        acts.add(one(Shortcut.DENY, Operation.DENY, () -> dialogs.deny(decision.deny())));
        acts.add(one(
                Shortcut.DENY_AND_GRANT,
                Operation.DENY_AND_GRANT,
                () -> dialogs.denyAndGrant(decision.denyAndGrant())));
        acts.add(one(
                Shortcut.REQUEST_CHANGES,
                Operation.REQUEST_CHANGES,
                () -> dialogs.requestChanges(decision.requestChanges())));
        return acts;
    }

    /** A decision about the one proposal on screen; while others are selected, it says why it must wait. */
    private Act one(Shortcut shortcut, Operation operation, Runnable run) {
        return new Act(
                shortcut.title(),
                shortcut,
                () -> inbox.isOn(InboxTab.PENDING) && decision.can(operation),
                run,
                () -> inbox.isOn(InboxTab.PENDING) ? objection(operation) : null);
    }

    private @Nullable String objection(Operation operation) {
        return selected.any()
                ? text("approvals.selection.held.why", Shortcut.APPROVE.keys(), Shortcut.DENY.keys())
                : decision.objection(operation).orElse(null);
    }

    /** The proposal on screen; empty if another tab is. */
    Optional<ProposalFile> pending() {
        return inbox.isOn(InboxTab.PENDING) ? decision.current() : Optional.empty();
    }

    /** The proposal on screen, if something may be done with it alone. */
    Optional<PolicyFile> proposal() {
        return selected.any() ? Optional.empty() : pending().map(ProposalFile::file);
    }
}
