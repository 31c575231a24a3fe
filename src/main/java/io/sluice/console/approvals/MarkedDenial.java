package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFiles;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Denies several proposals for one reason: a decision on each, so that each can be taken back and answered alone. */
public final class MarkedDenial {
    private final FormField reason = new FormField(Contents::reason);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final Set<UUID> proposals;
    private final ProposalFiles files;
    private final Decisions decisions;
    private final TaskExecutor tasks;

    /** A form for these proposals. */
    public MarkedDenial(Set<UUID> proposals, ProposalFiles files, Decisions decisions, TaskExecutor tasks) {
        this.proposals = Set.copyOf(proposals);
        this.files = files;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    /** Queues a denial of each; tells when all are queued, else says which were not and why. */
    public void submit(Runnable done) {
        if (!reason.check()) {
            return;
        }
        Act act = new Act.Deny(reason.value());
        tasks.task(() -> denyAll(act))
                .onSuccess(refusals -> {
                    if (refusals.isEmpty()) {
                        done.run();
                    } else {
                        message.set(text("approvals.marks.refused", refusals.size(), String.join("\n", refusals)));
                    }
                })
                .start();
    }

    private List<String> denyAll(Act act) {
        List<String> refusals = new ArrayList<>();
        for (UUID proposal : proposals) {
            Optional<ProposalFile> file = files.read(proposal);
            file.ifPresent(found -> {
                switch (decisions.queue(found.looked(), act)) {
                    case Verdict.Queued _ -> {
                        // Its line leaves the list.
                    }
                    case Verdict.Refused refused -> refusals.add(refused.reason());
                    case Verdict.Changed changed -> refusals.add(changed.message());
                }
            });
        }
        return refusals;
    }

    /** How many are denied. */
    public int count() {
        return proposals.size();
    }

    /** Why; every proposer reads it. */
    public FormField reason() {
        return reason;
    }

    /** Which were not queued, and why. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
