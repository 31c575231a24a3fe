package io.sluice.console.forms;

import io.sluice.console.review.Looked;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.replica.OutboxEntry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Asks for the one thing that many acts need: why. */
public final class ReasonForm {
    private final FormField reason;
    private final Looked looked;
    private final Function<String, Act> act;
    private final Submission submission;

    /**
     * A form for one decision that needs a reason.
     *
     * @param act makes the act from the reason
     */
    public ReasonForm(Looked looked, Function<String, Act> act, Submission submission) {
        this(looked, act, Contents::reason, submission);
    }

    private ReasonForm(
            Looked looked,
            Function<String, Act> act,
            Function<String, Optional<Refused>> check,
            Submission submission) {
        this.reason = new FormField(check);
        this.looked = looked;
        this.act = act;
        this.submission = submission;
    }

    /**
     * A form for one decision that may go without a reason.
     *
     * @param act makes the act from the reason; given null if there is none
     */
    public static ReasonForm optional(Looked looked, Function<@Nullable String, Act> act, Submission submission) {
        return new ReasonForm(
                looked,
                words -> act.apply(words.isBlank() ? null : words),
                words -> words.isBlank() ? Optional.empty() : Contents.reason(words),
                submission);
    }

    /** A form for one decision that takes no reason: it only has to be meant. */
    public static ReasonForm without(Looked looked, Act act, Submission submission) {
        return new ReasonForm(looked, words -> act, words -> Optional.empty(), submission);
    }

    /** What is decided on. */
    public Looked looked() {
        return looked;
    }

    /** Why. */
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
