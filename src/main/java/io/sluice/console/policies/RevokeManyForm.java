package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.Looked;
import io.sluice.console.review.Revocations;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Asks why several routes are closed for good. Where workloads will fail, how many routes that are has to be typed, so that
 * nobody does that by a slip of the hand.
 */
public final class RevokeManyForm {
    /** How many are revoked at once at most: each is a decision of its own that somebody may want to take back. */
    static final int MOST = 200;

    private final FormField reason = new FormField(Contents::reason);
    private final FormField typed = new FormField(this::typed);
    private final Revocations.Plan plan;
    private final Submission submission;

    /** A form for what was rehearsed. */
    RevokeManyForm(Revocations.Plan plan, Submission submission) {
        this.plan = plan;
        this.submission = submission;
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

    /** Queues the revocations, one each, if nothing is missing; else says what is, in place. */
    void submit(Consumer<OutboxEntry> done) {
        boolean explained = reason.check();
        boolean meant = typed.check();
        if (explained && meant) {
            Act act = new Act.Revoke(reason.value());
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

    FormField reason() {
        return reason;
    }

    FormField typed() {
        return typed;
    }

    /** What stands in the way and belongs to no field. */
    ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
