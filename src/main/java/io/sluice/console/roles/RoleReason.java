package io.sluice.console.roles;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.replica.OutboxEntry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** Asks why a role is removed or taken from somebody; it may go without a reason. */
public final class RoleReason {
    private final FormField reason = new FormField(RoleReason::check);
    private final Entry role;
    private final Function<@Nullable String, Act.OnRole> act;
    private final Submission submission;

    /**
     * A form for one decision.
     *
     * @param act makes the act from the reason; given null if there is none
     */
    public RoleReason(Entry role, Function<@Nullable String, Act.OnRole> act, Submission submission) {
        this.role = role;
        this.act = act;
        this.submission = submission;
    }

    /** An optional reason's fault. */
    static Optional<Refused> check(String words) {
        return words.isBlank() ? Optional.empty() : Contents.reason(words);
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
            String words = reason.value().isBlank() ? null : reason.value();
            submission.start(role.id(), role.version(), act.apply(words), refused -> false, done);
        }
    }
}
