package io.sluice.trust;

import java.time.Clock;
import java.util.Optional;

/** Decides whether a request is served (R24). Everything that is not permitted is denied. */
public final class PolicyDecisionPoint {
    private final Clock clock;

    /** A decision point that tells the time by a clock. */
    public PolicyDecisionPoint(Clock clock) {
        this.clock = clock;
    }

    /** Decides on an operation asked for by somebody who signed in, or by nobody known. */
    public Verdict decide(ApiOperation operation, Optional<Identity> identity) {
        if (operation.open()) {
            return new Verdict.Permit();
        }
        if (identity.isEmpty()) {
            return new Verdict.Deny("Sign in first: this needs a valid token (Authorization: Bearer …).");
        }
        return clock.instant().isBefore(identity.get().expiresAt())
                ? new Verdict.Permit()
                : new Verdict.Deny("The session has ended; sign in again.");
    }
}
