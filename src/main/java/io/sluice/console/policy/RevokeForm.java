package io.sluice.console.policy;

import io.sluice.console.forms.Submission;
import io.sluice.console.forms.TypedReason;
import io.sluice.console.review.Looked;
import io.sluice.console.review.RevokeEffect;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Asks why a route is closed for good; where workloads will fail, or every workload loses it, the destination has to be
 * typed, so that nobody does that by a slip of the hand.
 */
public final class RevokeForm {
    private final TypedReason reason;
    private final RevokeEffect effect;
    private final Submission submission;

    /** A form for one policy, with what would follow. */
    public RevokeForm(RevokeEffect effect, Submission submission) {
        this.effect = effect;
        this.submission = submission;
        this.reason =
                new TypedReason(mustType(effect) ? effect.policy().destination().toString() : "");
    }

    /** Whether the destination has to be typed: where workloads will fail, or go on failing for good. */
    private static boolean mustType(RevokeEffect effect) {
        return !effect.failing().isEmpty() || !effect.already().isEmpty() || effect.everywhere() != null;
    }

    /** Queues the revocation if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        if (reason.check()) {
            submission.start(looked(), new Act.Revoke(reason.reason().value()), refused -> false, done);
        }
    }

    /** What would follow was on screen, so it is kept with the decision. */
    private Looked looked() {
        return new Looked(policy(), null, Consequence.seen(consequences()));
    }

    /** What would follow, as it is said. */
    List<Consequence> consequences() {
        return Consequences.ofRevoking(effect);
    }

    /** The policy. */
    public EgressPolicy policy() {
        return effect.policy();
    }

    /** What would follow. */
    public RevokeEffect effect() {
        return effect;
    }

    /** Why, and what has to be typed. */
    public TypedReason reason() {
        return reason;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
