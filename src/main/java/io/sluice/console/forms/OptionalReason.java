package io.sluice.console.forms;

import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.replica.OutboxEntry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Asks why a storage entry, a role or a marking is changed, removed or taken from somebody; it may go without a reason. */
public final class OptionalReason {
    private final FormField reason = field();
    private final Submission submission;
    private final BiConsumer<@Nullable String, Consumer<OutboxEntry>> queue;

    private OptionalReason(Submission submission, BiConsumer<@Nullable String, Consumer<OutboxEntry>> queue) {
        this.submission = submission;
        this.queue = queue;
    }

    /** A field for a reason that may be left empty. */
    public static FormField field() {
        return new FormField(words -> words.isBlank() ? Optional.empty() : Contents.reason(words));
    }

    /**
     * A form for one decision on a storage entry.
     *
     * @param act makes the act from the reason; given null if there is none
     */
    public static OptionalReason onStorage(
            UUID entry, long version, Function<@Nullable String, Act.OnStorage> act, Submission submission) {
        return new OptionalReason(
                submission, (why, done) -> submission.start(entry, version, act.apply(why), refused -> false, done));
    }

    /**
     * A form for one decision on a role.
     *
     * @param act makes the act from the reason; given null if there is none
     */
    public static OptionalReason onRole(
            UUID role, long version, Function<@Nullable String, Act.OnRole> act, Submission submission) {
        return new OptionalReason(
                submission, (why, done) -> submission.start(role, version, act.apply(why), refused -> false, done));
    }

    /**
     * A form for one decision on a marking.
     *
     * @param act makes the act from the reason; given null if there is none
     */
    public static OptionalReason onMarking(
            UUID marking, long version, Function<@Nullable String, Act.OnMarking> act, Submission submission) {
        return new OptionalReason(
                submission, (why, done) -> submission.start(marking, version, act.apply(why), refused -> false, done));
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
            queue.accept(reason.value().isBlank() ? null : reason.value(), done);
        }
    }
}
