package io.sluice.console.forms;

import io.sluice.console.review.Looked;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.replica.OutboxEntry;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;

/** Asks for the one thing that denying and asking for changes need: words to the proposer. */
public final class ReasonForm {
    private final FormField reason = new FormField(Contents::reason);
    private final Looked looked;
    private final Function<String, Act> act;
    private final Submission submission;

    /**
     * A form for one decision.
     *
     * @param act makes the act from the reason
     */
    public ReasonForm(Looked looked, Function<String, Act> act, Submission submission) {
        this.looked = looked;
        this.act = act;
        this.submission = submission;
    }

    /** What is decided on. */
    public Looked looked() {
        return looked;
    }

    /** Why; sent to the proposer. */
    public FormField reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }

    /** Queues the decision if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        if (reason.check()) {
            submission.start(looked, act.apply(reason.value()), refused -> false, done);
        }
    }
}
