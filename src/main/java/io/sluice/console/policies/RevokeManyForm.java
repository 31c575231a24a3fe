package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Submission;
import io.sluice.console.forms.TypedReason;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Looked;
import io.sluice.console.review.Revocations;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Act;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Asks why several routes are closed for good. Where workloads will fail, how many routes that are has to be typed, so that
 * nobody does that by a slip of the hand.
 */
public final class RevokeManyForm {
    /** How many are revoked at once at most: each is a decision of its own that somebody may want to take back. */
    static final int MOST = 200;

    private final TypedReason reason;
    private final Revocations.Plan plan;
    private final Submission submission;

    /** A form for what was rehearsed. */
    RevokeManyForm(Revocations.Plan plan, Submission submission) {
        this.plan = plan;
        this.submission = submission;
        this.reason = new TypedReason(
                plan.failing().isEmpty()
                        ? ""
                        : text(
                                "policies.revoke.typed.words",
                                Numbers.format(plan.allowed().size())));
    }

    /** Queues the revocations, one each, if nothing is missing; else says what is, in place. */
    void submit(Consumer<OutboxEntry> done) {
        if (reason.check()) {
            Act act = new Act.Revoke(reason.reason().value());
            submission.all(
                    plan.allowed().stream()
                            .map(policy -> new Decisions.Decided(Looked.at(policy), act))
                            .toList(),
                    refused -> false,
                    done);
        }
    }

    Revocations.Plan plan() {
        return plan;
    }

    TypedReason reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
