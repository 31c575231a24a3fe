package io.sluice.console.approvals;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/** Denies several proposals for one reason: a decision on each, so that each can be taken back and answered alone. */
public final class SelectedDenial {
    private final FormField reason = new FormField(Contents::reason);
    private final Plan plan;
    private final Submission submission;

    /** A form for what was selected. */
    public SelectedDenial(Plan plan, Submission submission) {
        this.plan = plan;
        this.submission = submission;
    }

    /** Queues a denial of each if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        if (reason.check()) {
            Act act = new Act.Deny(reason.value());
            submission.all(
                    plan.tasks().stream()
                            .map(task -> new Decisions.Decided(task.looked(), act))
                            .toList(),
                    refused -> false,
                    done);
        }
    }

    /** What is denied, and what is left out. */
    public Plan plan() {
        return plan;
    }

    /** Why; every proposer reads it. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
