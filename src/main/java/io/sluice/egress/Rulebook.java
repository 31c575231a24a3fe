package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides every command: R1 to R19, R30. A pure function of the state, the actor, the command and the facts; it changes
 * nothing itself. The backend runs it in the transaction that commits, the console to predict and to explain.
 */
public final class Rulebook {
    private Rulebook() {}

    /**
     * What comes of a command.
     *
     * <p>In this order: may the actor do this at all (R14), was it decided on the present version and evidence, does the
     * state allow it (R6), are its contents right.
     *
     * @param actor the user who signed in; never taken from the command
     */
    public static Decision decide(EnrollmentState state, UUID actor, Command command, Facts facts) {
        Operation operation = command.operation();
        if (operation.onStorage()) {
            return new ChangingStorage(state, actor, command, facts).decide();
        }
        if (operation.onRole()) {
            return new ChangingRoles(state, actor, command).decide();
        }
        if (operation.onMarking()) {
            return new ChangingMarkings(state, actor, command).decide();
        }
        if (operation.onSources()) {
            return new ChangingSources(state, actor, command, facts).decide();
        }
        if (operation.makesPolicy()) {
            return Permissions.toMakePolicy(state, actor, operation)
                    .or(() -> Contents.seen(command.seen()))
                    .<Decision>map(refused -> refused)
                    .orElseGet(() -> new MakingPolicy(state, actor, command, facts).decide());
        }
        Optional<EgressPolicy> policy =
                state.policy(command.policy()).filter(found -> Permissions.sees(state, actor, found));
        if (policy.isEmpty()) {
            return Permissions.unseen(command.policy());
        }
        Optional<Refused> forbidden = Permissions.to(state, actor, operation, policy.get());
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        Optional<Decision> stale = Staleness.of(state, actor, command, policy.get());
        if (stale.isPresent()) {
            return stale.get();
        }
        return States.allow(operation, policy.get())
                .or(() -> Contents.seen(command.seen()))
                .<Decision>map(refused -> refused)
                .orElseGet(() -> new ChangingPolicy(state, actor, command, facts, policy.get()).decide());
    }

    /**
     * Why an actor could not do something to a policy now, whatever they would write; empty if they could. A button is
     * enabled exactly if this is empty.
     */
    public static Optional<Refused> objection(
            EnrollmentState state, UUID actor, Operation operation, EgressPolicy policy) {
        if (!Permissions.sees(state, actor, policy)) {
            return Optional.of(Permissions.unseen(policy.id()));
        }
        return Permissions.to(state, actor, operation, policy).or(() -> States.allow(operation, policy));
    }

    /**
     * Why an actor could not propose or create a policy, or do something to storage, roles or markings, whatever they would write;
     * empty if they could.
     */
    public static Optional<Refused> objection(EnrollmentState state, UUID actor, Operation operation) {
        return operation.onStorage()
                ? ChangingStorage.mayDo(state, actor, operation)
                : Permissions.toMakePolicy(state, actor, operation);
    }

    /**
     * Why an actor could not do something to a role now, whatever they would write; empty if they could. What it would do to
     * the last who manages roles, only the command itself can tell.
     */
    public static Optional<Refused> objection(EnrollmentState state, UUID actor, Operation operation, Role role) {
        return Permissions.workflow(state, actor, operation).or(() -> ChangingRoles.fixed(operation, role));
    }

    /** Whether a user may read the audit log (product §4, R27). */
    public static boolean readsAuditLog(EnrollmentState state, UUID user) {
        return Workflow.READ_AUDIT_LOG.isIn(state.workflows(user));
    }

    /** Whether a user holds every marking of a policy (R30), without which no role shows it to them. */
    public static boolean cleared(EnrollmentState state, UUID user, EgressPolicy policy) {
        return Markings.cleared(state, user, policy);
    }

    /** The policies that overlap a destination, as far as a user's markings go: what their decision is bound to (R30). */
    public static List<EgressPolicy> overlapping(EnrollmentState state, UUID user, Destination destination) {
        return Markings.overlapping(state, user, destination);
    }

    /** Whether a user sees that a policy exists (product §4, R30). */
    public static boolean sees(EnrollmentState state, UUID user, EgressPolicy policy) {
        return Permissions.sees(state, user, policy);
    }

    /** The active policies that overlap a proposal: a reason is asked for approving it all the same (R9). */
    public static List<EgressPolicy> activeOverlaps(EnrollmentState state, UUID proposal, Destination destination) {
        return state.overlapping(destination).stream()
                .filter(policy -> policy.active() && !policy.id().equals(proposal))
                .toList();
    }
}
