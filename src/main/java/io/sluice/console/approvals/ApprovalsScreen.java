package io.sluice.console.approvals;

import io.sluice.console.attention.AttentionView;
import io.sluice.console.attention.AttentionViewModel;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Undoing;
import io.sluice.console.policy.PolicyActs;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.policy.PolicyView;
import io.sluice.console.policy.PolicyViewModel;
import io.sluice.console.proposal.NewPolicies;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxTab;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.PolicyState;
import io.sluice.replica.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
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
    private final DecisionActs decisionActs;
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
        SelectedActs selected = new SelectedActs(inbox, review, dialogs, tasks);
        this.decisionActs = new DecisionActs(inbox, decision, dialogs, selected);
        this.inboxView = new InboxView(inbox, times, making.acts(), selected);
        // Counted for the navigation before the screen is first visited.
        this.news = review.catalog().subscribe(tasks.uiThread().coalesced(this::refresh));
        decision.heldProperty().bind(inbox.selectedProperty().map(keys -> !keys.isEmpty()));
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
        return inbox.waitingProperty();
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

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(decisionActs.list());
        acts.addAll(attentionActs());
        acts.add(Act.of(Shortcut.UNDO.title(), Shortcut.UNDO, undoing::undoLast));
        acts.addAll(PolicyActs.of(
                PolicyActs.OF_ROUTES, this::decided, () -> decided().or(decisionActs::proposal), policyDialogs));
        acts.addAll(PolicyActs.of(PolicyActs.OF_PROPOSERS, decisionActs::proposal, policyDialogs));
        acts.addAll(PolicyActs.copying(this::decided, times));
        acts.addAll(inboxActs().list(decisionActs::pending));
        acts.addAll(making.acts(() -> decided().or(decisionActs::proposal).map(PolicyFile::policy)));
        return acts;
    }

    @Override
    public List<Act> actsFromElsewhere() {
        List<Act> acts = new ArrayList<>(inboxActs().tabs());
        acts.addAll(making.acts());
        return acts;
    }

    private InboxActs inboxActs() {
        return new InboxActs(inbox, inboxView, new RequestSelection(review.catalog(), inbox, tasks));
    }

    private List<Act> attentionActs() {
        return List.of(
                new Act(
                        Shortcut.DECIDE_AGAIN.title(),
                        Shortcut.DECIDE_AGAIN,
                        () -> compared().filter(Comparison::leadsOn).isPresent(),
                        () -> compared().ifPresent(this::decideAgain)),
                new Act(
                        Shortcut.DISMISS.title(),
                        Shortcut.DISMISS,
                        () -> compared().isPresent(),
                        attention::dismiss));
    }

    private Optional<Comparison> compared() {
        return inbox.isOn(InboxTab.NEEDS_ATTENTION)
                ? Optional.ofNullable(attention.comparisonProperty().get())
                : Optional.empty();
    }

    private Optional<PolicyFile> decided() {
        return inbox.isOn(InboxTab.DECIDED) ? policy.file() : Optional.empty();
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        news.close();
        policy.detach();
    }
}
