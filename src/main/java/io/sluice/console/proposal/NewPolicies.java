package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Latest;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import io.sluice.replica.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the form of a new policy, from every screen that lists policies. */
public final class NewPolicies implements AutoCloseable {
    private final Asking asking;
    private final Review review;
    private final Settings settings;
    private final TaskExecutor tasks;
    private final Latest rights = new Latest();
    private final Catalog.Subscription news;
    private @Nullable String mayNotPropose;

    /** For one window. */
    public NewPolicies(Asking asking, Review review, Settings settings, TaskExecutor tasks) {
        this.asking = asking;
        this.review = review;
        this.settings = settings;
        this.tasks = tasks;
        this.news = review.catalog().subscribe(tasks.uiThread().coalesced(this::refresh));
        refresh();
    }

    /** The rulebook is asked ahead: neither menu nor palette may wait for the catalog. */
    private void refresh() {
        tasks.task(() -> review.drafts().objection(Operation.PROPOSE))
                .latestOf(rights)
                .onSuccess(
                        refused -> mayNotPropose = refused.map(Refused::reason).orElse(null))
                .start();
    }

    /** What can be made, for keys, menus and the palette. */
    public List<Act> acts() {
        return List.of(
                Act.explained(text("proposal.propose"), Shortcut.NEW_POLICY, this::propose, () -> mayNotPropose));
    }

    private void propose() {
        tasks.task(review.drafts()::choices).onSuccess(this::propose).start();
    }

    private void propose(DraftFiles.Choices choices) {
        ProposalForm form = new ProposalForm(
                UuidCreator.getTimeOrderedEpoch(),
                choices,
                review.drafts(),
                new Submission(review.decisions(), tasks),
                tasks);
        KeptDraft kept = new KeptDraft(settings, "propose", form);
        asking.give(
                text("proposal.propose"),
                Views.load(Fxml.PROPOSAL, new ProposalView(form, kept::discard)),
                text("proposal.propose.act"),
                ((Asking.Submit) form::submit).then(kept::forget));
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        news.close();
        rights.cancel();
    }
}
