package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.attention.AttentionView;
import io.sluice.console.attention.AttentionViewModel;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Submission;
import io.sluice.console.forms.Undoing;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.policy.PolicyActs;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.policy.PolicyView;
import io.sluice.console.policy.PolicyViewModel;
import io.sluice.console.proposal.NewPolicies;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxTab;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.Review;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import io.sluice.replica.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The approvals inbox as a screen of the window. */
public final class ApprovalsScreen implements Screen, AutoCloseable {
    private final InboxViewModel inbox;
    private final DecisionViewModel decision;
    private final AttentionViewModel attention;
    private final PolicyViewModel policy;
    private final DecisionDialogs dialogs;
    private final PolicyDialogs policyDialogs;
    private final InboxView inboxView;
    private final SelectedChances chances;
    private final Review review;
    private final NewPolicies making;
    private final Undoing undoing;
    private final Consumer<UUID> openPolicy;
    private final BiConsumer<Comparison, Runnable> policyAgain;
    private final Settings settings;
    private final Times times;
    private final TaskExecutor tasks;
    private final Catalog.Subscription news;

    /**
     * The screen of one window.
     *
     * @param openPolicy shows a policy's details on the screen of policies
     * @param making makes new policies
     * @param policyAgain asks there once more what was answered before; told what to do once it is queued
     */
    public ApprovalsScreen(
            Review review,
            Asking asking,
            Undoing undoing,
            Consumer<UUID> openPolicy,
            BiConsumer<Comparison, Runnable> policyAgain,
            NewPolicies making,
            Settings settings,
            Times times,
            TaskExecutor tasks) {
        this.making = making;
        this.review = review;
        this.undoing = undoing;
        this.openPolicy = openPolicy;
        this.policyAgain = policyAgain;
        this.settings = settings;
        this.times = times;
        this.tasks = tasks;
        this.inbox = new InboxViewModel(review.inbox(), review.assessments(), tasks);
        this.decision = new DecisionViewModel(review.proposals(), review.decisions(), review.people(), tasks);
        this.attention = new AttentionViewModel(review.comparisons(), review.decisions(), tasks);
        this.policy = new PolicyViewModel(review.files(), review.catalog(), tasks);
        this.dialogs = new DecisionDialogs(asking, new Rehearsals(review.catalog()), tasks);
        this.policyDialogs = new PolicyDialogs(asking, review, tasks);
        this.chances = new SelectedChances(review.selected(), tasks);
        this.inboxView = new InboxView(inbox, times, making.acts(), chances, this::approveSelected, this::denySelected);
        inbox.selectedProperty().subscribe(selected -> chances.ask(List.copyOf(selected)));
        // Counted for the navigation before the screen is first visited.
        this.news = review.catalog().subscribe(tasks.uiThread().coalesced(this::refresh));
        decision.heldProperty().bind(inbox.selectedProperty().map(selected -> !selected.isEmpty()));
        inbox.refresh();
    }

    @Override
    public ScreenId id() {
        return ScreenId.APPROVALS;
    }

    @Override
    public Feather icon() {
        return Feather.INBOX;
    }

    @Override
    public ObservableIntegerValue count() {
        return inbox.pendingProperty();
    }

    @Override
    public Parent build() {
        inbox.currentProperty().subscribe(this::show);
        return Views.load(Fxml.APPROVALS, new ApprovalsView(inbox, this::pane, settings), inboxView);
    }

    private Parent pane(InboxTab tab) {
        return switch (tab) {
            case PENDING ->
                Views.load(
                        Fxml.DECISION,
                        new DecisionView(decision, dialogs, policyDialogs, times, inbox.positionProperty()));
            case NEEDS_ATTENTION -> Views.load(Fxml.ATTENTION, new AttentionView(attention, times, this::decideAgain));
            case DECIDED ->
                Views.load(Fxml.POLICY, new PolicyView(policy, policyDialogs, times, openPolicy, this::showProposal));
        };
    }

    private void show(@Nullable InboxItem item) {
        switch (inbox.tabProperty().get()) {
            case PENDING -> decision.show(item == null ? null : item.policy());
            case NEEDS_ATTENTION -> attention.show(item == null ? null : item.key());
            case DECIDED -> {
                if (item != null) {
                    policy.show(item.policy());
                }
            }
        }
    }

    private void refresh() {
        inbox.refresh();
        decision.refresh();
        attention.refresh();
    }

    @Override
    public void onShow() {
        policy.attach();
        inbox.refresh();
        inboxView.focusList();
    }

    @Override
    public void onHide() {
        policy.detach();
    }

    /** Shows a decision that needs attention. */
    public void showAttention(UUID command) {
        inbox.tabProperty().set(InboxTab.NEEDS_ATTENTION);
        inbox.goTo(command);
    }

    /** Shows a proposal, to be decided. */
    public void showProposal(UUID proposal) {
        inbox.showEverything();
        // Asked for first: else the tab would begin with another one, and that would be read for nothing.
        inbox.goTo(proposal);
        inbox.tabProperty().set(InboxTab.PENDING);
    }

    /** What is there now, with the earlier answer filled in; nothing that a person decided has to be written twice. */
    private void decideAgain(Comparison earlier) {
        UUID id = earlier.base().id();
        boolean pending = earlier.theirs()
                .filter(now -> now.state() == PolicyState.PENDING_APPROVAL)
                .isPresent();
        if (earlier.operation().makesPolicy()) {
            making.again(earlier.mine(), () -> attention.dismiss(earlier.command()));
        } else if (!earlier.decidable()) {
            openPolicy.accept(id);
        } else if (pending && earlier.operation().workflow().isPresent()) {
            decision.whenShown(
                    id, file -> dialogs.again(decision, earlier, () -> attention.dismiss(earlier.command())));
            showProposal(id);
        } else {
            policyAgain.accept(earlier, () -> attention.dismiss(earlier.command()));
        }
    }

    private void denySelected() {
        List<UUID> selected = inbox.selected();
        tasks.task(() -> review.selected().denials(selected))
                .onSuccess(plan -> dialogs.denySelected(new SelectedDenial(plan, submission())))
                .start();
    }

    private void approveSelected() {
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

    private Submission submission() {
        return new Submission(review.decisions(), tasks);
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(
                selected(
                        text("approvals.selection.approve"),
                        Shortcut.APPROVE,
                        this::approveSelected,
                        chances.approveProperty()),
                selected(text("approvals.selection.deny"), Shortcut.DENY, this::denySelected, chances.denyProperty()),
                one(Shortcut.APPROVE, Operation.APPROVE, () -> dialogs.approve(decision.approve())),
                one(Shortcut.DENY, Operation.DENY, () -> dialogs.deny(decision.deny())),
                one(
                        Shortcut.DENY_AND_GRANT,
                        Operation.DENY_AND_GRANT,
                        () -> dialogs.denyAndGrant(decision.denyAndGrant())),
                one(
                        Shortcut.REQUEST_CHANGES,
                        Operation.REQUEST_CHANGES,
                        () -> dialogs.requestChanges(decision.requestChanges())),
                Act.of(Shortcut.UNDO.title(), Shortcut.UNDO, undoing::undoLast)));
        acts.addAll(PolicyActs.of(PolicyActs.OF_ROUTES, this::decided, policyDialogs));
        acts.addAll(PolicyActs.of(PolicyActs.OF_PROPOSERS, this::proposal, policyDialogs));
        acts.addAll(List.of(
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, inbox::next),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, inbox::previous),
                new Act(Shortcut.SELECT.title(), Shortcut.SELECT, () -> on(InboxTab.PENDING), inbox::toggleSelection),
                new RequestSelection(review.catalog(), inbox, tasks).act(this::pendingFile),
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, inboxView::focusSearch),
                Act.of(
                        text("approvals.go.pending"),
                        null,
                        () -> inbox.tabProperty().set(InboxTab.PENDING)),
                Act.of(
                        text("approvals.go.attention"),
                        null,
                        () -> inbox.tabProperty().set(InboxTab.NEEDS_ATTENTION)),
                Act.of(
                        text("approvals.go.decided"),
                        null,
                        () -> inbox.tabProperty().set(InboxTab.DECIDED))));
        acts.addAll(making.acts(() -> decided().or(this::proposal).map(PolicyFile::policy)));
        return acts;
    }

    private Optional<PolicyFile> decided() {
        return on(InboxTab.DECIDED) ? policy.file() : Optional.empty();
    }

    private Optional<ProposalFile> pendingFile() {
        return on(InboxTab.PENDING) ? decision.current() : Optional.empty();
    }

    private Optional<PolicyFile> proposal() {
        return on(InboxTab.PENDING) && !held() ? decision.current().map(ProposalFile::file) : Optional.empty();
    }

    private boolean on(InboxTab tab) {
        return inbox.tabProperty().get() == tab;
    }

    /** A decision about the one proposal on screen; while others are selected, it says why it must wait. */
    private Act one(Shortcut shortcut, Operation operation, Runnable run) {
        return new Act(
                shortcut.title(),
                shortcut,
                () -> on(InboxTab.PENDING) && decision.can(operation),
                run,
                () -> held()
                        ? text("approvals.selection.held.why", Shortcut.APPROVE.keys(), Shortcut.DENY.keys())
                        : null);
    }

    private Act selected(String title, Shortcut shortcut, Runnable run, ObservableStringValue objection) {
        return new Act(
                title,
                shortcut,
                () -> held() && objection.get().isEmpty(),
                run,
                () -> held() && !objection.get().isEmpty() ? objection.get() : null);
    }

    private boolean held() {
        return on(InboxTab.PENDING) && decision.heldProperty().get();
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        news.close();
        policy.detach();
    }
}
