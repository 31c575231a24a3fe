package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Life;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What would happen: an act, played on a copy of what is known, before anybody does it.
 *
 * @param act the act
 * @param policy the policy it is about, as it is now
 * @param conclusion what the officer should take away, the most important sentence first
 * @param workloads the workloads that import the policy, with what changes for each; sorted by id
 * @param stillOpen other active policies that overlap it: what a revocation or pause does not close (R7)
 * @param mayImport people who could import it then and cannot now
 * @param maySee people who could see it then and cannot now, by a grant
 * @param loseImport people who can import it now and could not then
 */
public record Rehearsal(
        Operation act,
        EgressPolicy policy,
        List<String> conclusion,
        List<WorkloadChange> workloads,
        List<EgressPolicy> stillOpen,
        Set<UUID> mayImport,
        Set<UUID> maySee,
        Set<UUID> loseImport) {
    public Rehearsal {
        conclusion = List.copyOf(conclusion);
        workloads = List.copyOf(workloads);
        stillOpen = List.copyOf(stillOpen);
        mayImport = Set.copyOf(mayImport);
        maySee = Set.copyOf(maySee);
        loseImport = Set.copyOf(loseImport);
    }

    /** What approving a proposal would do. */
    public static Rehearsal approve(EnrollmentView view, EgressPolicy proposal, List<GrantTo> grants, boolean global) {
        boolean waiting = view.enrollment().policyManagement() == PolicyManagement.PROVIDER_MANAGED;
        EgressPolicy after = changed(proposal, PolicyState.ACTIVE, waiting, global);
        return new Rehearsing(view, Operation.APPROVE, proposal).then(after, granted(proposal, grants));
    }

    /** What revoking a policy would do. */
    public static Rehearsal revoke(EnrollmentView view, EgressPolicy policy) {
        return closing(view, policy, Operation.REVOKE, PolicyState.REVOKED);
    }

    /** What pausing a policy would do. */
    public static Rehearsal pause(EnrollmentView view, EgressPolicy policy) {
        return closing(view, policy, Operation.PAUSE, PolicyState.PAUSED);
    }

    /** What resuming a paused policy would do. */
    public static Rehearsal resume(EnrollmentView view, EgressPolicy policy) {
        return closing(view, policy, Operation.RESUME, PolicyState.ACTIVE);
    }

    /** What a change of grants would do. */
    public static Rehearsal share(EnrollmentView view, EgressPolicy policy, List<GrantChange> changes) {
        List<Grant> grants = new ArrayList<>();
        for (GrantChange change : changes) {
            GrantLevel level = change.level();
            grants.add(new Grant(
                    policy.id(),
                    change.principal(),
                    level == null ? GrantLevel.VIEW : level,
                    policy.version() + 1,
                    level == null));
        }
        return new Rehearsing(view, Operation.SHARE, policy).then(policy, grants);
    }

    private static Rehearsal closing(EnrollmentView view, EgressPolicy policy, Operation act, PolicyState state) {
        EgressPolicy after = changed(policy, state, policy.life().waitingForProvider(), policy.global());
        return new Rehearsing(view, act, policy).then(after, List.of());
    }

    private static List<Grant> granted(EgressPolicy policy, List<GrantTo> grants) {
        return grants.stream()
                .map(grant -> new Grant(policy.id(), grant.principal(), grant.level(), policy.version() + 1, false))
                .toList();
    }

    private static EgressPolicy changed(EgressPolicy policy, PolicyState state, boolean waiting, boolean global) {
        Life life = policy.life();
        return new EgressPolicy(
                policy.id(),
                policy.version() + 1,
                policy.kind(),
                policy.destination(),
                policy.agents(),
                policy.words(),
                policy.sni(),
                global,
                new Life(state, life.proposed(), null, life.decided(), life.changed(), waiting),
                policy.origin());
    }
}
