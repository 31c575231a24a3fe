package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Latest;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.Act.Create;
import io.sluice.egress.Act.Draft;
import io.sluice.egress.Act.Propose;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.Words;
import io.sluice.replica.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Opens the form of a new policy, from every screen that lists policies. */
public final class NewPolicies implements AutoCloseable {
    private final Asking asking;
    private final Review review;
    private final Settings settings;
    private final Times times;
    private final TaskExecutor tasks;
    private final Latest rights = new Latest();
    private final Catalog.Subscription news;
    private @Nullable String mayNotPropose;
    private @Nullable String mayNotCreate;

    /** For one window. */
    public NewPolicies(Asking asking, Review review, Settings settings, Times times, TaskExecutor tasks) {
        this.asking = asking;
        this.review = review;
        this.settings = settings;
        this.times = times;
        this.tasks = tasks;
        this.news = review.catalog().subscribe(tasks.uiThread().coalesced(this::refresh));
        refresh();
    }

    /** The rulebook is asked ahead: neither menu nor palette may wait for the catalog. */
    private void refresh() {
        tasks.task(() -> List.of(objection(Operation.PROPOSE), objection(Operation.CREATE)))
                .latestOf(rights)
                .onSuccess(objections -> {
                    mayNotPropose = objections.getFirst().orElse(null);
                    mayNotCreate = objections.getLast().orElse(null);
                })
                .start();
    }

    private Optional<String> objection(Operation operation) {
        return review.drafts().objection(operation).map(Refused::reason);
    }

    /** What can be made, for keys, menus and the palette. */
    public List<Act> acts() {
        return List.of(
                Act.explained(
                        text("proposal.propose"),
                        Shortcut.NEW_POLICY,
                        () -> ask(Operation.PROPOSE),
                        () -> mayNotPropose),
                Act.explained(text("proposal.create"), null, () -> ask(Operation.CREATE), () -> mayNotCreate));
    }

    private void ask(Operation operation) {
        read(operation, form -> {
            KeptDraft kept = new KeptDraft(settings, operation == Operation.CREATE ? "create" : "propose", form);
            show(form, kept::discard, kept::forget);
        });
    }

    /**
     * Asks once more what was answered before, with the earlier answer filled in.
     *
     * @param earlier what was proposed or created, and not accepted
     * @param answered told once it is queued
     */
    public void again(io.sluice.egress.Act earlier, Runnable answered) {
        switch (earlier) {
            case Propose(Draft draft) -> again(Operation.PROPOSE, draft, answered);
            case Create create -> again(Operation.CREATE, create.draft(), answered);
            default -> throw new IllegalArgumentException("Makes no policy: " + earlier.operation());
        }
    }

    private void again(Operation operation, Draft draft, Runnable answered) {
        read(operation, form -> {
            form.fill(draft);
            show(form, () -> form.fill(draft), answered);
        });
    }

    /**
     * What can be made where a policy is on screen: also a proposal to replace that one (R5), in a form filled in with it.
     *
     * @param onScreen the policy; empty if none is on screen
     */
    public List<Act> acts(Supplier<Optional<EgressPolicy>> onScreen) {
        List<Act> acts = new ArrayList<>(acts());
        acts.add(Act.explained(
                text("proposal.change"),
                Shortcut.CHANGE_POLICY,
                () -> onScreen.get().ifPresent(this::change),
                () -> mayNotPropose == null && onScreen.get().isEmpty()
                        ? text("proposal.change.none")
                        : mayNotPropose));
        return acts;
    }

    private void change(EgressPolicy policy) {
        Draft draft = new Draft(
                policy.kind(),
                policy.destination(),
                policy.agents(),
                new Words(policy.name(), policy.words().description(), ""),
                policy.sni(),
                new Origin(null, policy.origin().project(), policy.origin().workload(), policy.id()),
                policy.markings());
        again(Operation.PROPOSE, draft, () -> {});
    }

    private void read(Operation operation, Consumer<ProposalForm> then) {
        tasks.task(review.drafts()::choices)
                .onSuccess(choices -> then.accept(form(operation, choices)))
                .start();
    }

    private ProposalForm form(Operation operation, DraftFiles.Choices choices) {
        return new ProposalForm(
                Decisions.newId(),
                choices,
                review.drafts(),
                new Submission(review.decisions(), tasks),
                operation == Operation.CREATE ? new Opening(new PeoplePickerModel(tasks, review.people())) : null,
                tasks);
    }

    private void show(ProposalForm form, Runnable discarding, Runnable queued) {
        Node view = Views.load(Fxml.PROPOSAL, new ProposalView(form, times, discarding));
        Asking.Submit submit = ((Asking.Submit) form::submit).then(queued);
        Opening opening = form.opening();
        if (opening == null) {
            asking.give(text("proposal.propose"), view, text("proposal.propose.act"), submit);
        } else {
            BooleanProperty everywhere = opening.everywhere().globalProperty();
            asking.give(
                    everywhere.map(all -> text(all ? "proposal.create.global" : "proposal.create")),
                    view,
                    everywhere.map(all -> text(all ? "proposal.create.global.act" : "proposal.create.act")),
                    submit);
        }
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        news.close();
        rights.cancel();
    }
}
