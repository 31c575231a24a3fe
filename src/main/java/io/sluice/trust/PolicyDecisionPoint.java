package io.sluice.trust;

import io.sluice.egress.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Decides whether a request is served (R24). Everything that is not permitted is denied. */
public final class PolicyDecisionPoint {
    private final Clock clock;
    private final Function<UUID, Set<Workflow>> workflows;

    /**
     * A decision point.
     *
     * @param workflows what a user's roles allow now; asked for every request, so that a change of roles counts at once
     *     (R25)
     */
    public PolicyDecisionPoint(Clock clock, Function<UUID, Set<Workflow>> workflows) {
        this.clock = clock;
        this.workflows = workflows;
    }

    /** Decides on an operation asked for by somebody who signed in, or by nobody known. */
    public Verdict decide(ApiOperation operation, Optional<Identity> identity) {
        if (operation.open()) {
            return new Verdict.Permit();
        }
        if (identity.isEmpty()) {
            return new Verdict.Deny("Sign in first: this needs a valid token (Authorization: Bearer …).");
        }
        if (!clock.instant().isBefore(identity.get().expiresAt())) {
            return new Verdict.Deny("The session has ended; sign in again.");
        }
        return operation
                .needs()
                .filter(needed -> !needed.isIn(workflows.apply(identity.get().user())))
                .<Verdict>map(needed -> new Verdict.Forbid(
                        "This needs a role with the workflow %s, which you do not hold. Ask an enrollment administrator."
                                .formatted(needed.quoted())))
                .orElseGet(Verdict.Permit::new);
    }
}
