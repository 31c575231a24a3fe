package io.sluice.console.approvals;

import io.sluice.console.review.Possible;
import io.sluice.console.review.SelectedProposals;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether anything that is selected can be approved or denied, asked ahead: an act that would do nothing is not offered. */
final class SelectedChances {
    private final ReadOnlyStringWrapper approve = new ReadOnlyStringWrapper(this, "approve", "");
    private final ReadOnlyStringWrapper deny = new ReadOnlyStringWrapper(this, "deny", "");
    private final Latest approvals = new Latest();
    private final Latest denials = new Latest();
    private final SelectedProposals selected;
    private final TaskExecutor tasks;

    SelectedChances(SelectedProposals selected, TaskExecutor tasks) {
        this.selected = selected;
        this.tasks = tasks;
    }

    /** Asks about these. */
    void ask(List<UUID> proposals) {
        ask(proposals, Operation.APPROVE, approvals, approve);
        ask(proposals, Operation.DENY, denials, deny);
    }

    private void ask(List<UUID> proposals, Operation operation, Latest latest, ReadOnlyStringWrapper why) {
        if (proposals.isEmpty()) {
            latest.cancel();
            why.set("");
            return;
        }
        tasks.task(() -> selected.possible(proposals, operation))
                .latestOf(latest)
                .onSuccess(possible -> why.set(objection(possible)))
                .start();
    }

    private static String objection(Possible possible) {
        return possible.count() > 0 ? "" : String.join(" ", possible.objections());
    }

    /** Why none of them can be approved; empty if one can be. */
    ReadOnlyStringProperty approveProperty() {
        return approve.getReadOnlyProperty();
    }

    /** Why none of them can be denied; empty if one can be. */
    ReadOnlyStringProperty denyProperty() {
        return deny.getReadOnlyProperty();
    }
}
