package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.review.Revocations;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Asks why several routes are closed for good. Where workloads will fail, how many routes that are has to be typed, so that
 * nobody does that by a slip of the hand.
 */
public final class RevokeManyForm {
    /** How many are revoked at once at most: each is a decision of its own that somebody may want to take back. */
    static final int MOST = 200;

    private final FormField reason = new FormField(Contents::reason);
    private final FormField typed = new FormField(this::typed);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Revocations.Plan plan;
    private final Revocations revocations;
    private final TaskExecutor tasks;

    /** A form for what was rehearsed. */
    RevokeManyForm(Revocations.Plan plan, Revocations revocations, TaskExecutor tasks) {
        this.plan = plan;
        this.revocations = revocations;
        this.tasks = tasks;
    }

    private Optional<Refused> typed(String text) {
        return !mustType() || text.strip().equals(wanted())
                ? Optional.empty()
                : Optional.of(new Refused(Rule.R7, text("policies.revoke.typed.wrong", wanted())));
    }

    /** What has to be typed. */
    String wanted() {
        return text("policies.revoke.typed.words", Numbers.format(plan.allowed().size()));
    }

    /** Whether anything has to be typed. */
    boolean mustType() {
        return !plan.failing().isEmpty();
    }

    /** Queues the revocations if nothing is missing; tells when all are queued, else says which were not and why. */
    void submit(Runnable done) {
        boolean explained = reason.check();
        boolean meant = typed.check();
        if (!explained || !meant) {
            return;
        }
        String why = reason.value();
        tasks.task(() -> revocations.revoke(plan, why))
                .onSuccess(refusals -> told(refusals, done))
                .start();
    }

    private void told(List<String> refusals, Runnable done) {
        if (refusals.isEmpty()) {
            done.run();
        } else {
            message.set(text("policies.revoke.refused", refusals.size(), String.join("\n", refusals)));
        }
    }

    Revocations.Plan plan() {
        return plan;
    }

    FormField reason() {
        return reason;
    }

    FormField typed() {
        return typed;
    }

    /** Which were not queued, and why. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
