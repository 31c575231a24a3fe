package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.MarkingChoices;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.MarkingChoice;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.Act;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Changes which markings a policy carries (R30). */
public final class MarkForm {
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final FormField reason = OptionalReason.field();
    private final MarkingChoices choices;
    private final PolicyFile file;
    private final Submission submission;

    /**
     * A form that begins with the markings that the policy has.
     *
     * @param held the markings that the person holds
     */
    public MarkForm(PolicyFile file, List<MarkingChoice> held, Submission submission) {
        this.file = file;
        this.submission = submission;
        this.choices = new MarkingChoices(held);
        choices.choose(file.policy().markings());
        submission.messageProperty().subscribe(message::set);
    }

    /** Fills in what was chosen before, so that it can be sent again. */
    public void fill(Act.Mark before) {
        choices.choose(before.markings());
        String why = before.reason();
        reason.valueProperty().set(why == null ? "" : why);
    }

    /** Queues the decision if something changes; else says that nothing does. */
    public void submit(Consumer<OutboxEntry> done) {
        Set<UUID> chosen = choices.chosenProperty().get();
        message.set("");
        if (!reason.check()) {
            return;
        }
        if (chosen.equals(file.policy().markings())) {
            message.set(text("forms.nothing.changed"));
            return;
        }
        String why = reason.value().isBlank() ? null : reason.value();
        submission.start(file.looked(), new Act.Mark(chosen, why), refused -> false, done);
    }

    /** Which it is to carry. */
    public MarkingChoices choices() {
        return choices;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
