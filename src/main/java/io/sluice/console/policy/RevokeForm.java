package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Looked;
import io.sluice.console.review.RevokeEffect;
import io.sluice.egress.Act;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Rule;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Asks why a route is closed for good; where workloads will fail, or every workload loses it, the destination has to be
 * typed, so that nobody does that by a slip of the hand.
 */
public final class RevokeForm {
    private final FormField reason = new FormField(Contents::reason);
    private final FormField typed = new FormField(this::typed);
    private final RevokeEffect effect;
    private final Submission submission;

    /** A form for one policy, with what would follow. */
    public RevokeForm(RevokeEffect effect, Submission submission) {
        this.effect = effect;
        this.submission = submission;
    }

    private Optional<Refused> typed(String text) {
        String wanted = policy().destination().toString();
        return !mustType() || text.strip().equals(wanted)
                ? Optional.empty()
                : Optional.of(new Refused(Rule.R7, text("policy.revoke.typed.wrong", wanted)));
    }

    /** Whether the destination has to be typed: where workloads will fail, or go on failing for good. */
    public boolean mustType() {
        return !effect.failing().isEmpty() || !effect.already().isEmpty() || effect.everywhere() != null;
    }

    /** Queues the revocation if nothing is missing; else says what is, in place. */
    public void submit(Consumer<OutboxEntry> done) {
        boolean explained = reason.check();
        boolean meant = typed.check();
        if (explained && meant) {
            submission.start(looked(), new Act.Revoke(reason.value()), refused -> false, done);
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

    /** Why. */
    public FormField reason() {
        return reason;
    }

    /** The destination, typed. */
    public FormField typed() {
        return typed;
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return submission.messageProperty();
    }
}
