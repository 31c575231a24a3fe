package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.PolicyList;
import io.sluice.console.review.Possible;
import io.sluice.console.review.Review;
import io.sluice.console.review.Revocations;
import io.sluice.console.search.Answer;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Latest;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Views;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What is done to a list, or to all that is selected in it. */
final class ListActs {
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyObjectWrapper<@Nullable Possible> revocable = new ReadOnlyObjectWrapper<>(this, "revocable");
    private final Latest counts = new Latest();
    private final PoliciesViewModel model;
    private final PolicyList policies;
    private final Review review;
    private final Asking asking;
    private final DialogService dialogs;
    private final TaskExecutor tasks;

    ListActs(
            PoliciesViewModel model,
            PolicyList policies,
            Review review,
            Asking asking,
            DialogService dialogs,
            TaskExecutor tasks) {
        this.model = model;
        this.policies = policies;
        this.review = review;
        this.asking = asking;
        this.dialogs = dialogs;
        this.tasks = tasks;
    }

    /** Copies what is selected, or everything that was found, as comma-separated values. */
    void copy() {
        Answer answer = model.rowsProperty().get().answer();
        int[] selected = model.selection().places();
        int count = selected.length > 0 ? selected.length : answer.size();
        if (count > PolicyCsv.MOST) {
            told.set(text("policies.copy.many", Numbers.format(PolicyCsv.MOST)));
            return;
        }
        told.set("");
        tasks.task(() -> PolicyCsv.of(policies, answer, count, i -> selected.length > 0 ? selected[i] : i))
                .onSuccess(csv -> {
                    Clip.copy(csv);
                    told.set(text("policies.copied", count));
                })
                .start();
    }

    /** Rehearses the revocation of all that is selected, then asks for it. */
    void revoke() {
        int count = model.selection().countProperty().get();
        if (count == 0) {
            return;
        }
        if (tooMany()) {
            told.set(text("policies.revoke.many", Numbers.format(RevokeManyForm.MOST)));
            return;
        }
        told.set("");
        List<UUID> ids = model.selection().ids(RevokeManyForm.MOST);
        tasks.task(() -> review.revocations().plan(ids)).onSuccess(this::ask).start();
    }

    /** Whether more are selected than are revoked at once. */
    boolean tooMany() {
        return model.selection().countProperty().get() > RevokeManyForm.MOST;
    }

    /** Counts ahead how many of those selected can be revoked, so that the button promises no more. */
    void countRevocable() {
        counts.cancel();
        revocable.set(null);
        int count = model.selection().countProperty().get();
        if (tooMany()) {
            told.set(text("policies.revoke.many", Numbers.format(RevokeManyForm.MOST)));
        }
        if (count == 0 || tooMany()) {
            return;
        }
        List<UUID> ids = model.selection().ids(RevokeManyForm.MOST);
        tasks.task(() -> review.revocations().possible(ids))
                .latestOf(counts)
                .onSuccess(revocable::set)
                .start();
    }

    private void ask(Revocations.Plan plan) {
        if (plan.allowed().isEmpty()) {
            String why = String.join(" ", plan.leftOut().keySet());
            told.set(text("policies.revoke.none", why));
            return;
        }
        RevokeManyForm form = new RevokeManyForm(plan, new Submission(review.decisions(), tasks));
        int count = plan.allowed().size();
        asking.take(
                text("policies.revoke.title", count),
                Views.load(Fxml.REVOKE_MANY, new RevokeManyView(form)),
                text("policies.revoke.act", count),
                ((Asking.Submit) form::submit).then(model.selection()::clear));
    }

    /** Says why nothing that is selected can be revoked. */
    void tellNoneRevocable(Possible possible) {
        told.set(text("policies.revoke.none", String.join(" ", possible.objections())));
    }

    /** Shows how a query is written. */
    void help() {
        dialogs.show(Dialog.page(text("policies.help.title"), new QueryHelp()));
    }

    /** How many of those selected can be revoked; null if none is selected, or too many are. */
    ReadOnlyObjectProperty<@Nullable Possible> revocableProperty() {
        return revocable.getReadOnlyProperty();
    }

    /** Nothing is told any more. */
    void silent() {
        told.set("");
    }

    /** What came of it, one sentence; empty if there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }
}
