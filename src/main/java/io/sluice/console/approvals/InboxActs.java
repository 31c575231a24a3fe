package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.InboxTab;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Act;
import io.sluice.console.support.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The ways through the list of the inbox: to the next, to another tab, into the search; and selecting in it. */
record InboxActs(InboxViewModel inbox, InboxView view, RequestSelection requests) {

    /**
     * The acts.
     *
     * @param pending the proposal on screen
     */
    List<Act> list(Supplier<Optional<ProposalFile>> pending) {
        List<Act> acts = new ArrayList<>(List.of(
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, inbox::next),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, inbox::previous),
                new Act(
                        Shortcut.SELECT.title(),
                        Shortcut.SELECT,
                        () -> inbox.isOn(InboxTab.PENDING),
                        inbox::toggleSelection),
                requests.act(pending),
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::focusSearch)));
        acts.addAll(tabs());
        return acts;
    }

    /** To each of its tabs. */
    List<Act> tabs() {
        return List.of(
                to(InboxTab.PENDING, text("approvals.go.pending")),
                to(InboxTab.NEEDS_ATTENTION, text("approvals.go.attention")),
                to(InboxTab.DECIDED, text("approvals.go.decided")));
    }

    private Act to(InboxTab tab, String title) {
        return Act.of(title, null, () -> {
            inbox.tabProperty().set(tab);
            view.focusList();
        });
    }
}
