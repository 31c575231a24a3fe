package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.SelectedProposals;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Approves several proposals with the same grants: a decision on each, bound to what was on screen of it. Those with a
 * critical finding are left out until they are ticked one by one. Each is read as things will stand once those before it
 * are approved, so two of them that overlap are seen to.
 */
public final class SelectedApproval {
    private final ReadOnlyObjectWrapper<Plan> plan;
    private final ReadOnlyObjectWrapper<Set<UUID>> ticked;
    private final ReadOnlyStringWrapper peopleMessage = new ReadOnlyStringWrapper(this, "peopleMessage", "");
    private final FormField reason = new FormField(text -> beside() ? Contents.reason(text) : Optional.empty());
    private final Latest readings = new Latest();
    private final List<UUID> proposals;
    private final SelectedProposals selected;
    private final PeoplePickerModel people;
    private final Submission submission;
    private final TaskExecutor tasks;

    /**
     * A form for what was selected.
     *
     * @param proposals what was selected, in the order in which it is decided
     * @param plan what was read of it, with nothing critical approved
     * @param people with nobody chosen
     */
    public SelectedApproval(
            List<UUID> proposals,
            Plan plan,
            SelectedProposals selected,
            PeoplePickerModel people,
            Submission submission,
            TaskExecutor tasks) {
        this.proposals = List.copyOf(proposals);
        this.plan = new ReadOnlyObjectWrapper<>(this, "plan", plan);
        this.ticked = new ReadOnlyObjectWrapper<>(
                this,
                "ticked",
                plan.tasks().stream()
                        .filter(task -> !Plan.isCritical(task))
                        .map(SelectedApproval::id)
                        .collect(Collectors.toUnmodifiableSet()));
        this.selected = selected;
        this.people = people;
        this.submission = submission;
        this.tasks = tasks;
        InvalidationListener answered = changed -> peopleMessage.set("");
        people.chosen().addListener(answered);
        people.nobodyYetProperty().addListener(answered);
    }

    static UUID id(ProposalFile task) {
        return task.file().policy().id();
    }

    /** Approves a proposal with the others, or leaves it undecided; what follows from that is read in the background. */
    public void tick(UUID proposal, boolean approve) {
        Set<UUID> now = new HashSet<>(ticked.get());
        if (approve ? now.add(proposal) : now.remove(proposal)) {
            ticked.set(Set.copyOf(now));
            tasks.task(() -> selected.approvals(proposals, task -> now.contains(id(task))))
                    .latestOf(readings)
                    .onSuccess(plan::set)
                    .start();
        }
    }

    /** Queues an approval of each that is ticked, if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        // Both are asked before either counts, so that everything that is missing is said at once.
        boolean reasoned = reason.check();
        boolean searched = people.searched();
        if (searched && !people.answered()) {
            peopleMessage.set(text("approvals.together.people"));
        }
        if (reasoned && searched && people.answered()) {
            String why = reason.value().strip();
            Act act = new Act.Approve(
                    people.grants(), people.nobodyYetProperty().get(), false, null, why.isEmpty() ? null : why);
            submission.all(
                    approved().stream()
                            .map(task -> new Decisions.Decided(task.looked().with(people.findings()), act))
                            .toList(),
                    this::place,
                    done);
        }
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() != Rule.R9) {
            return false;
        }
        reason.refuse(refused.reason());
        return true;
    }

    /** What is ticked, in order. */
    public List<ProposalFile> approved() {
        return plan.get().tasks().stream()
                .filter(task -> ticked.get().contains(id(task)))
                .toList();
    }

    /** Whether one that is ticked overlaps an active policy, or one that is approved before it: then a reason is asked (R9). */
    public boolean beside() {
        return approved().stream().anyMatch(task -> !task.grantable().isEmpty());
    }

    /** What can be decided, what cannot, and what follows, as it is ticked now. */
    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The proposals that are ticked. */
    public ReadOnlyObjectProperty<Set<UUID>> tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    /** Who gets each of them. */
    public PeoplePickerModel people() {
        return people;
    }

    /** What is missing from who gets them. */
    public ReadOnlyStringProperty peopleMessageProperty() {
        return peopleMessage.getReadOnlyProperty();
    }

    /** Why they are approved; required if one stands beside an active policy. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
