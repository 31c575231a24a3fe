package io.sluice.console.roles;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.MarkingPage;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.replica.OutboxEntry;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Makes a marking, or changes what one is called and says it is for (R30). */
public final class MarkingForm {
    private final FormField name = FormField.ofName();
    private final FormField purpose = new FormField(Contents::description);
    private final FormField reason = OptionalReason.field();
    private final MarkingPage.@Nullable Entry changed;
    private final Submission submission;

    /**
     * A form.
     *
     * @param changed the marking that is changed; null to make one
     */
    public MarkingForm(MarkingPage.@Nullable Entry changed, Submission submission) {
        this.changed = changed;
        this.submission = submission;
        if (changed != null) {
            name.valueProperty().set(changed.name());
            purpose.valueProperty().set(changed.purpose());
        }
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        boolean named = name.check();
        boolean meant = purpose.check();
        boolean explained = reason.check();
        if (!named || !meant || !explained) {
            return;
        }
        String why = reason.value().isBlank() ? null : reason.value();
        UUID id = changed == null ? Decisions.newId() : changed.id();
        Act.OnMarking act = changed == null
                ? new Act.CreateMarking(name.value(), purpose.value(), why)
                : new Act.ChangeMarking(name.value(), purpose.value(), why);
        submission.start(id, changed == null ? 0 : changed.version(), act, refused -> false, done);
    }

    /** What it is called. */
    public FormField name() {
        return name;
    }

    /** What it is for; may be empty. */
    public FormField purpose() {
        return purpose;
    }

    /** Why; may be empty. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
