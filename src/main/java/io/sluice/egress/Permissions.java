package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may do what (product §4, R12, R14, R30). Roles count only as sets of workflows. */
final class Permissions {
    private Permissions() {}

    /**
     * View or Import on it, its proposer, or a manager. The provider's team, which pauses and applies routes, sees those
     * that are or were one. Who edits a workload sees what it imports, also after losing Import: it may fail on that, which is
     * named (R7, R8). On top of that, whoever it is holds every marking of the policy (R30).
     */
    static boolean sees(EnrollmentState state, UUID user, EgressPolicy policy) {
        return Markings.cleared(state, user, policy) && byRole(state, user, policy);
    }

    private static boolean byRole(EnrollmentState state, UUID user, EgressPolicy policy) {
        if (policy.proposer().equals(user)) {
            return true;
        }
        Set<Workflow> workflows = state.workflows(user);
        return workflows.contains(Workflow.MANAGE_NETWORK_EGRESS)
                || (workflows.contains(Workflow.PAUSE_NETWORK_EGRESS)
                        && policy.state().wasRoute())
                || holds(state, user, policy.id(), GrantLevel.VIEW)
                || state.imports(policy.id()).stream().anyMatch(link -> edits(state, user, link.workload()));
    }

    private static boolean edits(EnrollmentState state, UUID user, UUID workload) {
        return state.workload(workload)
                .filter(found -> state.edits(user, found.project()))
                .isPresent();
    }

    /** Its editors and managers see a project with its workloads. */
    static boolean seesProject(EnrollmentState state, UUID user, UUID project) {
        return state.edits(user, project) || state.workflows(user).contains(Workflow.MANAGE_NETWORK_EGRESS);
    }

    /** Whether a user holds a level on a policy, directly or through a group; Import includes View. */
    static boolean holds(EnrollmentState state, UUID user, UUID policy, GrantLevel level) {
        return grants(state, policy, user, level)
                || state.groups(user).stream().anyMatch(group -> grants(state, policy, group, level));
    }

    private static boolean grants(EnrollmentState state, UUID policy, UUID principal, GrantLevel level) {
        return state.grant(policy, principal)
                .filter(grant -> !grant.removed() && grant.level().compareTo(level) >= 0)
                .isPresent();
    }

    /** The same words whether it does not exist or is not to be seen, so that the answer tells nothing. */
    static Refused unseen(UUID policy) {
        return new Refused(Rule.R14, "There is no policy " + policy + " that you may see.");
    }

    /** The same words for a workload that does not exist and for one of a project that the actor does not edit. */
    static Refused uneditable(UUID workload) {
        return new Refused(Rule.R14, "There is no workload " + workload + " in a project that you may edit.");
    }

    static Optional<Refused> toMakePolicy(EnrollmentState state, UUID actor, Operation operation) {
        return workflow(state, actor, operation);
    }

    static Optional<Refused> to(EnrollmentState state, UUID actor, Operation operation, EgressPolicy policy) {
        return switch (operation) {
            case EDIT_PROPOSAL, WITHDRAW ->
                policy.proposer().equals(actor)
                        ? Optional.empty()
                        : refuse(Rule.R14, "Only its proposer may " + verb(operation) + " a proposal.");
            case IMPORT -> toImport(state, actor, policy);
            case REMOVE_IMPORT -> toRemoveImport(state, actor, policy);
            case RESUME ->
                workflow(state, actor, operation)
                        .map(_ -> new Refused(
                                Rule.R11,
                                "Only the provider can resume a policy that it paused; ask for it with a"
                                        + " support ticket."));
            case MARK -> workflow(state, actor, operation).or(() -> Markings.none(state, actor));
            case APPROVE, DENY, DENY_AND_GRANT ->
                workflow(state, actor, operation).or(() -> ownProposal(state, actor, policy));
            default -> workflow(state, actor, operation);
        };
    }

    private static Optional<Refused> toImport(EnrollmentState state, UUID actor, EgressPolicy policy) {
        if (policy.state() == PolicyState.PENDING_APPROVAL) {
            return policy.proposer().equals(actor)
                    ? Optional.empty()
                    : refuse(Rule.R8, "A pending policy may be imported by its proposer only.");
        }
        return holds(state, actor, policy.id(), GrantLevel.IMPORT)
                ? Optional.empty()
                : refuse(
                        Rule.R14,
                        "Importing a policy needs Import on it; ask an information security officer to share it.");
    }

    /**
     * Where no Import can be granted any more, or not yet, who edits the workload detaches without it: else that would fail on
     * it for ever (R7).
     */
    private static Optional<Refused> toRemoveImport(EnrollmentState state, UUID actor, EgressPolicy policy) {
        return !Operation.SHARE.from().contains(policy.state())
                        || policy.proposer().equals(actor)
                        || holds(state, actor, policy.id(), GrantLevel.IMPORT)
                ? Optional.empty()
                : refuse(
                        Rule.R14,
                        "Removing an import needs Import on the policy; ask an information security officer to share"
                                + " it.");
    }

    private static Optional<Refused> ownProposal(EnrollmentState state, UUID actor, EgressPolicy policy) {
        return policy.proposer().equals(actor) && !state.enrollment().ownProposals()
                ? refuse(Rule.R12, "Nobody decides their own proposal here; another officer must.")
                : Optional.empty();
    }

    /** Whether a role of the actor holds the workflow that an operation needs. */
    static Optional<Refused> workflow(EnrollmentState state, UUID actor, Operation operation) {
        return operation
                .workflow()
                .filter(needed -> !needed.isIn(state.workflows(actor)))
                .map(needed -> new Refused(
                        Rule.R14,
                        "“%s” needs a role with the workflow %s, which you do not hold."
                                .formatted(operation.title(), needed.quoted())));
    }

    private static String verb(Operation operation) {
        return operation == Operation.WITHDRAW ? "withdraw" : "edit";
    }

    private static Optional<Refused> refuse(Rule rule, String reason) {
        return Optional.of(new Refused(rule, reason));
    }
}
