package io.sluice.console.approvals;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.GlobalChoice;
import io.sluice.console.forms.Outlook;
import io.sluice.console.forms.SniChoice;
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
import io.sluice.egress.Rule;
import io.sluice.egress.SniVerification;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks what approving asks: who gets View and who Import (R10), why another route beside those that exist (R9), whether
 * the server name is verified (R3), and whether it applies to every workload.
 */
public final class ApproveForm {
    private final ReadOnlyStringWrapper peopleMessage = new ReadOnlyStringWrapper(this, "peopleMessage", "");
    private final FormField reason;
    private final SniChoice sni;
    private final GlobalChoice everywhere;
    private final Looked looked;
    private final List<DenyAndGrantForm.Existing> overlaps;
    private final PeoplePickerModel people;
    private final Submission submission;

    /**
     * A form for one proposal.
     *
     * @param overlaps the active policies that overlap it, the tightest match first: then a reason is asked for
     * @param people with nobody chosen
     */
    public ApproveForm(
            Looked looked, List<DenyAndGrantForm.Existing> overlaps, PeoplePickerModel people, Submission submission) {
        this.looked = looked;
        this.overlaps = List.copyOf(overlaps);
        this.people = people;
        this.submission = submission;
        this.reason = new FormField(text -> overlaps.isEmpty() ? Optional.empty() : Contents.reason(text));
        this.sni = new SniChoice(looked.policy().destination(), looked.policy().sni());
        this.everywhere = new GlobalChoice(() -> looked.policy().destination().toString());
        InvalidationListener answered = changed -> peopleMessage.set("");
        people.chosen().addListener(answered);
        people.nobodyYetProperty().addListener(answered);
    }

    /**
     * Fills in what was decided before, so that it can be decided again.
     *
     * @param before the earlier decision
     * @param given whom it granted something
     */
    public void fill(Act.Approve before, List<PolicyFile.GrantLine> given) {
        people.nobodyYetProperty().set(before.nobodyYet());
        given.forEach(grant -> people.choose(grant.to(), grant.level()));
        everywhere.globalProperty().set(before.global());
        reason.valueProperty().set(before.reason() == null ? "" : before.reason());
        if (before.sni() != null) {
            sni.set(before.sni());
        }
    }

    /** Queues the approval if nothing is missing; else says what is, at the fields it is missing from. */
    public void submit(Consumer<OutboxEntry> done) {
        // All are asked before any counts, so that everything that is missing is said at once.
        boolean reasoned = reason.check();
        boolean explained = sni.check();
        boolean meant = everywhere.check();
        if (!people.searched()) {
            return;
        }
        if ((reasoned && explained && meant) || !people.answered()) {
            // A choice of people that is missing is refused by the rulebook, in its own words.
            submission.start(looked.with(people.findings()), act(), this::place, done);
        }
    }

    private Act.Approve act() {
        String why = reason.value().strip();
        return new Act.Approve(
                people.grants(),
                people.nobodyYetProperty().get(),
                everywhere.globalProperty().get(),
                decidedSni(),
                why.isEmpty() ? null : why);
    }

    /** The switch as decided; null leaves it as proposed. */
    private @Nullable SniVerification decidedSni() {
        SniVerification decided = sni.chosen();
        return decided.equals(looked.policy().sni()) ? null : decided;
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() == Rule.R10) {
            peopleMessage.set(refused.reason());
        } else if (refused.rule() == Rule.R9) {
            reason.refuse(refused.reason());
        } else if (refused.rule() == Rule.R3) {
            sni.reason().refuse(refused.reason());
        } else {
            return false;
        }
        return true;
    }

    /** The proposal. */
    public EgressPolicy proposal() {
        return looked.policy();
    }

    /** The active policies that overlap it, the tightest match first; approving beside them is not recommended (R9). */
    public List<DenyAndGrantForm.Existing> overlaps() {
        return overlaps;
    }

    /**
     * Keeps an outlook up to date with what is answered: who gets it, and whether it applies to every workload.
     *
     * @param rehearsals rehearses the approval
     */
    public void foresee(Outlook outlook, Rehearsals rehearsals) {
        Runnable again = () -> {
            List<GrantTo> grants = people.grants();
            boolean all = everywhere.globalProperty().get();
            outlook.rehearse(() -> rehearsals.approve(looked.policy().id(), grants, all));
        };
        people.chosen().addListener((InvalidationListener) changed -> again.run());
        everywhere.globalProperty().addListener((property, before, now) -> again.run());
        again.run();
    }

    /** Who gets it. */
    public PeoplePickerModel people() {
        return people;
    }

    /** What is missing from who gets it. */
    public ReadOnlyStringProperty peopleMessageProperty() {
        return peopleMessage.getReadOnlyProperty();
    }

    /** Why it is approved; required beside an active overlapping policy. */
    public FormField reason() {
        return reason;
    }

    /** Whether the server name is verified (R3). */
    public SniChoice sni() {
        return sni;
    }

    /** Whether it is for every workload without being imported, and confirmed. */
    public GlobalChoice everywhere() {
        return everywhere;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
