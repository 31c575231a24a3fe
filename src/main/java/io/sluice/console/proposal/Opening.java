package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.GlobalChoice;
import io.sluice.console.pieces.PeoplePickerModel;
import io.sluice.console.review.Verdict;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Rule;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What creating asks beyond proposing, because the route is open at once: who gets it (R10), why beside an active policy
 * (R9), and whether it applies to every workload. None of it is kept with the draft: it is decided anew each time.
 */
public final class Opening {
    private final ReadOnlyStringWrapper peopleMessage = new ReadOnlyStringWrapper(this, "peopleMessage", "");
    private final ReadOnlyObjectWrapper<@Nullable EgressPolicy> beside = new ReadOnlyObjectWrapper<>(this, "beside");
    private final FormField reason =
            new FormField(text -> beside.get() == null && text.isBlank() ? Optional.empty() : Contents.reason(text));
    private final GlobalChoice everywhere = new GlobalChoice(this::destination);
    private final PeoplePickerModel people;
    private Supplier<String> written = () -> "";

    /**
     * With nobody chosen.
     *
     * @param people with nobody chosen
     */
    public Opening(PeoplePickerModel people) {
        this.people = people;
        InvalidationListener answered = changed -> peopleMessage.set("");
        people.chosen().addListener(answered);
        people.nobodyYetProperty().addListener(answered);
    }

    /** Names where the destination, as it is written, can be asked for. */
    void opens(Supplier<String> destination) {
        written = destination;
    }

    private String destination() {
        return written.get();
    }

    /** The brief has found an active policy that overlaps, or none. */
    void standsBeside(@Nullable EgressPolicy policy) {
        beside.set(policy);
    }

    /** Whether nothing is missing; if something is, it is said in place. */
    boolean check() {
        boolean searched = people.searched();
        boolean answered = people.answered();
        peopleMessage.set(answered || !searched ? "" : text("proposal.people.missing"));
        boolean explained = reason.check();
        boolean meant = everywhere.check();
        return searched && answered && explained && meant;
    }

    /** The act that opens the route. */
    Act.Create act(Act.Draft draft) {
        String why = reason.value().strip();
        return new Act.Create(
                draft,
                people.grants(),
                people.nobodyYetProperty().get(),
                everywhere.globalProperty().get(),
                why.isEmpty() ? null : why);
    }

    boolean place(Verdict.Refused refused) {
        if (refused.rule() == Rule.R10) {
            peopleMessage.set(refused.reason());
        } else if (refused.rule() == Rule.R9) {
            reason.refuse(refused.reason());
        } else {
            return false;
        }
        return true;
    }

    /** Who gets View and who gets Import. */
    public PeoplePickerModel people() {
        return people;
    }

    /** What is missing from who gets it. */
    public ReadOnlyStringProperty peopleMessageProperty() {
        return peopleMessage.getReadOnlyProperty();
    }

    /** The active policy that the new one overlaps, so that a reason is required (R9); null if there is none. */
    public ReadOnlyObjectProperty<@Nullable EgressPolicy> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /** Why it is created; required beside an active overlapping policy. */
    public FormField reason() {
        return reason;
    }

    /** Whether it is for every workload, and confirmed. */
    public GlobalChoice everywhere() {
        return everywhere;
    }
}
