package io.sluice.trust;

import io.sluice.egress.Operation;
import io.sluice.egress.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Decides whether a request is served (R24), anew for every request: a session that was good a moment ago may not be any more
 * (R25). Everything that is not permitted is denied.
 */
public final class PolicyDecisionPoint {
    private static final Verdict.Deny SIGN_IN =
            new Verdict.Deny("Sign in first: this needs a valid token (Authorization: Bearer …).");

    private final Clock clock;
    private final AccessConditions conditions;
    private final Function<UUID, Set<Workflow>> workflows;

    /**
     * A decision point.
     *
     * @param workflows what a user's roles allow now; asked for every request, so that a change of roles counts at once
     *     (R25)
     */
    public PolicyDecisionPoint(Clock clock, AccessConditions conditions, Function<UUID, Set<Workflow>> workflows) {
        this.clock = clock;
        this.conditions = conditions;
        this.workflows = workflows;
    }

    /** Decides on an operation that is asked for in a context. */
    public Verdict decide(ApiOperation operation, Context context) {
        boolean admitted = conditions.admits(context.source());
        if (operation.open() || context.session().isEmpty()) {
            if (!admitted) {
                return new Verdict.Outside("Requests from this network are not served.");
            }
            return operation.open() ? new Verdict.Permit() : SIGN_IN;
        }
        Session session = context.session().get();
        if (!clock.instant().isBefore(session.identity().expiresAt())) {
            return new Verdict.Deny("The session has ended; sign in again.");
        }
        if (!admitted) {
            return new Verdict.End("Requests from this network are not served; the session has ended.");
        }
        if (!conditions.mayMove(session.source(), context.source())) {
            return new Verdict.End("The session was opened from another network address and has ended; sign in again.");
        }
        return byRoles(operation, session.identity().user());
    }

    private Verdict byRoles(ApiOperation operation, UUID user) {
        return operation
                .needs()
                .filter(needed -> !needed.isIn(workflows.apply(user)))
                .<Verdict>map(needed -> new Verdict.Forbid(
                        "This needs a role with the workflow %s, which you do not hold. Ask an enrollment administrator."
                                .formatted(needed.quoted())))
                .orElseGet(Verdict.Permit::new);
    }

    /**
     * Decides on acts that are to be done together, in a context that was permitted to ask for them. Those of high privilege
     * need a sign-in that is fresh. Whether the person may do them is not decided here, but by the rulebook.
     */
    public Verdict decide(Collection<Operation> acts, Context context) {
        Optional<Operation> privileged = acts.stream().filter(HighPrivilege::is).findFirst();
        if (privileged.isEmpty()) {
            return new Verdict.Permit();
        }
        if (context.session().isEmpty()) {
            return SIGN_IN;
        }
        Session session = context.session().get();
        return clock.instant().isBefore(session.signedInAt().plus(conditions.stepUp()))
                ? new Verdict.Permit()
                : new Verdict.StepUp("“%s” needs a fresh sign-in; sign in again. Nothing of this request was applied."
                        .formatted(privileged.get().title()));
    }
}
