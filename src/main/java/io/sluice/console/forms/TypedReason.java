package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Rule;
import java.util.Optional;

/** Why a route is closed for good; where workloads will fail, some words to be typed, so that no slip of the hand does that. */
public final class TypedReason {
    private final FormField reason = new FormField(Contents::reason);
    private final FormField typed = new FormField(this::typed);
    private final String wanted;

    /**
     * Nothing is written yet.
     *
     * @param wanted what has to be typed; empty for nothing
     */
    public TypedReason(String wanted) {
        this.wanted = wanted;
    }

    private Optional<Refused> typed(String text) {
        return wanted.isEmpty() || text.strip().equals(wanted)
                ? Optional.empty()
                : Optional.of(new Refused(Rule.R7, text("forms.typed.wrong", wanted)));
    }

    /** Whether nothing is missing; if something is, it is said in place. */
    public boolean check() {
        // Both are asked before either counts, so that everything that is missing is said at once.
        boolean explained = reason.check();
        boolean meant = typed.check();
        return explained && meant;
    }

    /** Whether anything has to be typed. */
    public boolean mustType() {
        return !wanted.isEmpty();
    }

    /** What has to be typed; empty for nothing. */
    public String wanted() {
        return wanted;
    }

    /** Why. */
    public FormField reason() {
        return reason;
    }

    /** What was typed. */
    public FormField typed() {
        return typed;
    }
}
