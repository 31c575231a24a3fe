package io.sluice.console.approvals;

import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.People;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFiles;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Wish;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The decision pane: one proposal with its brief, and the forms of what can be decided about it. While another proposal
 * is being read the one before stays on screen, but nothing can be decided about either.
 */
public final class DecisionViewModel {
    private final ReadOnlyObjectWrapper<@Nullable ProposalFile> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
    private final Latest reads = new Latest();
    private final Wish<ProposalFile> wish = new Wish<>();
    private final ProposalFiles files;
    private final Decisions decisions;
    private final People people;
    private final TaskExecutor tasks;
    private @Nullable UUID wanted;

    /** A pane that shows nothing yet. */
    public DecisionViewModel(ProposalFiles files, Decisions decisions, People people, TaskExecutor tasks) {
        this.files = files;
        this.decisions = decisions;
        this.people = people;
        this.tasks = tasks;
    }

    /** Shows a proposal; null shows none. */
    public void show(@Nullable UUID proposal) {
        wanted = proposal;
        refresh();
    }

    /** Reads the proposal on screen again, as things stand. */
    public void refresh() {
        UUID proposal = wanted;
        if (proposal == null) {
            reads.cancel();
            reading.set(false);
            shown.set(null);
            return;
        }
        reading.set(current().isEmpty());
        tasks.task(() -> files.read(proposal))
                .latestOf(reads)
                .onSuccess(file -> {
                    reading.set(false);
                    shown.set(file.orElse(null));
                    file.ifPresent(found -> wish.arrived(proposal, found));
                })
                .onFailure(RuntimeException.class, failure -> {
                    reading.set(false);
                    shown.set(null);
                    tasks.unhandled(failure);
                })
                .start();
    }

    /** Does something as soon as a proposal has been read; to be asked before {@link #show}. */
    public void whenShown(UUID proposal, Consumer<ProposalFile> action) {
        wish.make(proposal, action);
    }

    /** The proposal on screen, if it is the one that was asked for. */
    public Optional<ProposalFile> current() {
        return Optional.ofNullable(shown.get())
                .filter(file -> file.file().policy().id().equals(wanted));
    }

    /** Whether something can be done to the proposal on screen alone, as the rulebook says. */
    public boolean can(Operation operation) {
        return current()
                .filter(file -> !held.get()
                        && file.file().acts().can(operation)
                        && (operation != Operation.DENY_AND_GRANT
                                || !file.grantable().isEmpty()))
                .isPresent();
    }

    /** The form to approve with; empty if that cannot be done. */
    public Optional<ApproveForm> approve() {
        return form(Operation.APPROVE, file -> new ApproveForm(file.looked(), existing(file), picker(), submission()));
    }

    /** The form to deny with; empty if that cannot be done. */
    public Optional<ReasonForm> deny() {
        return form(Operation.DENY, file -> new ReasonForm(file.looked(), Act.Deny::new, submission()));
    }

    /** The form to ask for better words with; empty if that cannot be done. */
    public Optional<ReasonForm> requestChanges() {
        return form(
                Operation.REQUEST_CHANGES,
                file -> new ReasonForm(file.looked(), Act.RequestChanges::new, submission()));
    }

    /** The form to deny and grant Importer with, on the tightest match; empty if that cannot be done. */
    public Optional<DenyAndGrantForm> denyAndGrant() {
        return current()
                .flatMap(file -> file.grantable().stream().findFirst())
                .flatMap(twin -> denyAndGrant(twin.policy().id()));
    }

    /** The same on a certain policy. */
    public Optional<DenyAndGrantForm> denyAndGrant(UUID existing) {
        return form(Operation.DENY_AND_GRANT, file -> denyAndGrant(file, existing));
    }

    private DenyAndGrantForm denyAndGrant(ProposalFile file, UUID existing) {
        List<DenyAndGrantForm.Existing> choices = existing(file);
        DenyAndGrantForm.Existing chosen = choices.stream()
                .filter(choice -> choice.policy().id().equals(existing))
                .findFirst()
                .orElse(choices.getFirst());
        return new DenyAndGrantForm(file.looked(), choices, chosen, picker(proposer(file)), submission());
    }

    private static List<DenyAndGrantForm.Existing> existing(ProposalFile file) {
        return file.grantable().stream()
                .map(twin ->
                        new DenyAndGrantForm.Existing(twin.policy(), twin.relation(), twin.missing(), twin.excess()))
                .toList();
    }

    private <F> Optional<F> form(Operation operation, Function<ProposalFile, F> make) {
        return can(operation) ? current().map(make) : Optional.empty();
    }

    private PeoplePickerModel picker() {
        return picker(List.of());
    }

    private PeoplePickerModel picker(List<PeoplePickerModel.Chosen> already) {
        return new PeoplePickerModel(tasks, people, already);
    }

    private static List<PeoplePickerModel.Chosen> proposer(ProposalFile file) {
        PolicyFile policy = file.file();
        return List.of(new PeoplePickerModel.Chosen(
                new PeopleSource.Candidate(policy.policy().proposer(), Principal.Type.USER, policy.proposer(), 1),
                GrantLevel.IMPORT));
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }

    /** What is on screen; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable ProposalFile> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether several proposals are marked to be decided together: then nothing is decided about one of them alone. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** Whether another proposal than the one on screen is being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
