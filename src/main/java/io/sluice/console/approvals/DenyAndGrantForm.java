package io.sluice.console.approvals;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Looked;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Rehearsals;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Relation;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Denies a proposal and grants Importer on an active policy that is there already (R9): which one, why, and who gets it
 * beside the proposer.
 */
public final class DenyAndGrantForm {
    private final ObjectProperty<Existing> chosen;
    private final FormField reason = new FormField(Contents::reason);
    private final ReadOnlyStringWrapper policyMessage = new ReadOnlyStringWrapper(this, "policyMessage", "");
    private final Looked looked;
    private final List<Existing> choices;
    private final PeoplePickerModel people;
    private final Submission submission;

    /**
     * An active policy that Importer can be granted on.
     *
     * @param missing how many pairs of the proposal it lacks: these stay closed
     * @param excess how many pairs it has beyond the proposal: these come along
     */
    public record Existing(EgressPolicy policy, Relation relation, long missing, long excess) {}

    /**
     * A form for one proposal.
     *
     * @param choices the active policies that overlap it, the tightest match first; at least one
     * @param chosen the one to begin with
     * @param people with nobody chosen; more people, beside the proposer
     */
    public DenyAndGrantForm(
            Looked looked, List<Existing> choices, Existing chosen, PeoplePickerModel people, Submission submission) {
        this.looked = looked;
        this.choices = List.copyOf(choices);
        this.chosen = new SimpleObjectProperty<>(this, "chosen", chosen);
        this.people = people;
        this.submission = submission;
        this.chosen.addListener((property, before, now) -> policyMessage.set(""));
    }

    /**
     * Fills in what was decided before, so that it can be decided again.
     *
     * @param given whom it granted something, beside the proposer
     */
    public void fill(Act.DenyAndGrant before, List<PolicyFile.GrantLine> given) {
        choices.stream()
                .filter(choice -> choice.policy().id().equals(before.existing()))
                .findFirst()
                .ifPresent(chosen::set);
        reason.valueProperty().set(before.reason());
        given.forEach(grant -> people.choose(grant.to(), grant.level()));
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        boolean searched = people.searched();
        if (reason.check() && searched) {
            EgressPolicy existing = chosen.get().policy();
            Act act = new Act.DenyAndGrant(reason.value(), existing.id(), existing.version(), people.grants());
            submission.start(looked.with(people.findings()), act, this::place, done);
        }
    }

    /**
     * Keeps an outlook up to date with what is answered: on which policy Importer is granted, and who gets it.
     *
     * @param rehearsals rehearses the denial
     */
    public void foresee(Outlook outlook, Rehearsals rehearsals) {
        Runnable again = () -> {
            List<GrantTo> grants = people.grants();
            UUID existing = chosen.get().policy().id();
            outlook.rehearse(() -> rehearsals.denyAndGrant(looked.policy().id(), existing, grants));
        };
        people.chosen().addListener((InvalidationListener) changed -> again.run());
        chosen.addListener((property, before, now) -> again.run());
        again.run();
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() != Rule.R9) {
            return false;
        }
        policyMessage.set(refused.reason());
        return true;
    }

    /** The proposal. */
    public EgressPolicy proposal() {
        return looked.policy();
    }

    /** The policies to choose from, the tightest match first. */
    public List<Existing> choices() {
        return choices;
    }

    /** The policy that Importer is granted on. */
    public ObjectProperty<Existing> chosenProperty() {
        return chosen;
    }

    /** What is wrong with that choice; empty if nothing is. */
    public ReadOnlyStringProperty policyMessageProperty() {
        return policyMessage.getReadOnlyProperty();
    }

    /** Why the proposal is denied; the proposer reads it. */
    public FormField reason() {
        return reason;
    }

    /** More people, beside the proposer. */
    public PeoplePickerModel people() {
        return people;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
