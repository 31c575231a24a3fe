package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.ReasonForm;
import io.sluice.console.policy.Sides;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.People;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.ProposalFiles;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Wish;
import io.sluice.egress.Operation;
import io.sluice.egress.analysis.CoverList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
    /** A list of more blocks than these serves nobody; their number is told all the same. */
    private static final int MOST_BLOCKS = 1_000_000;

    private final ReadOnlyObjectWrapper<@Nullable ProposalFile> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
    private final ShownRelations relations = new ShownRelations();
    private final Latest reads = new Latest();
    private final Latest covers = new Latest();
    private final Wish<ProposalFile> wish = new Wish<>();
    private final ProposalFiles files;
    private final DecisionForms forms;
    private final TaskExecutor tasks;
    private @Nullable UUID wanted;

    /** A pane that shows nothing yet. */
    public DecisionViewModel(ProposalFiles files, Decisions decisions, People people, TaskExecutor tasks) {
        this.files = files;
        this.forms = new DecisionForms(decisions, people, tasks);
        this.tasks = tasks;
    }

    /** Shows a proposal; null shows none. */
    public void show(@Nullable UUID proposal) {
        if (!Objects.equals(wanted, proposal)) {
            relations.reset();
            covers.cancel();
        }
        wanted = proposal;
        refresh();
    }

    /** Reads the proposal on screen again, as things stand, with as much of it as is shown. */
    public void refresh() {
        UUID proposal = wanted;
        if (proposal == null) {
            reads.cancel();
            reading.set(false);
            shown.set(null);
            return;
        }
        reading.set(current().isEmpty());
        int twins = relations.toRead();
        tasks.task(() -> files.read(proposal, twins))
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

    /** Shows the next page of the policies that are there already. */
    public void moreRelations() {
        current().ifPresent(file -> {
            relations.more();
            if (file.twins().size() < Math.min(relations.toRead(), ShownRelations.total(file))) {
                refresh();
            }
        });
    }

    /** Lists all blocks of what becomes reachable, in the background; dropped if another proposal is shown by then. */
    public void allNewBlocks(Consumer<CoverList> reader) {
        current()
                .map(file -> file.brief().opens().cover())
                .ifPresent(cover -> tasks.task(() -> cover.list(MOST_BLOCKS))
                        .latestOf(covers)
                        .onSuccess(reader)
                        .start());
    }

    /** Lists every workload that imports a policy, in the background. */
    public void importers(UUID policy, Consumer<List<String>> reader) {
        tasks.task(() -> files.importers(policy)).onSuccess(reader).start();
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

    /** Why this cannot be done to the proposal on screen, in a sentence; empty if it can, or there is none. */
    public Optional<String> objection(Operation operation) {
        return current()
                .flatMap(file -> file.file()
                        .acts()
                        .objection(operation)
                        .map(refused -> Sides.sentence(operation, refused))
                        .or(() -> operation == Operation.DENY_AND_GRANT
                                        && file.grantable().isEmpty()
                                ? Optional.of(text("approvals.grant.none"))
                                : Optional.empty()));
    }

    /** The form to approve with; empty if that cannot be done. */
    public Optional<ApproveForm> approve() {
        return form(Operation.APPROVE, forms::approve);
    }

    /** The form to deny with; empty if that cannot be done. */
    public Optional<ReasonForm> deny() {
        return form(Operation.DENY, forms::deny);
    }

    /** The form to ask for better words with; empty if that cannot be done. */
    public Optional<ReasonForm> requestChanges() {
        return form(Operation.REQUEST_CHANGES, forms::requestChanges);
    }

    /**
     * The form to deny and grant Importer with, on the policy whose line has the focus, else on the best answer; empty if
     * that cannot be done.
     */
    public Optional<DenyAndGrantForm> denyAndGrant() {
        return keyed().flatMap(twin -> denyAndGrant(twin.policy().id()));
    }

    /** The same on a certain policy. */
    public Optional<DenyAndGrantForm> denyAndGrant(UUID existing) {
        return form(Operation.DENY_AND_GRANT, file -> forms.denyAndGrant(file, existing));
    }

    /** The policy that the shortcut of deny and grant acts on; empty if none needs a grant. */
    public Optional<Twin> keyed() {
        UUID focused = relations.focusedProperty().get();
        return current()
                .filter(_ -> can(Operation.DENY_AND_GRANT))
                .flatMap(file -> Stream.concat(
                                file.twins().stream()
                                        .filter(twin -> twin.policy().id().equals(focused)
                                                && twin.policy().active()),
                                file.grantable().stream())
                        .filter(twin -> !twin.policy().global())
                        .findFirst());
    }

    private <F> Optional<F> form(Operation operation, Function<ProposalFile, F> make) {
        return can(operation) ? current().map(make) : Optional.empty();
    }

    /** How many of the policies that are there already are shown, and which has the focus. */
    public ShownRelations relations() {
        return relations;
    }

    /** What is on screen; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable ProposalFile> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether several proposals are selected to be decided together: then nothing is decided about one of them alone. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** Whether another proposal than the one on screen is being read. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
