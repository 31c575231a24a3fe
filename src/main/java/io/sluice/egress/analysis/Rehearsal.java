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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What would happen: an act, played on a copy of what is known, before anybody does it.
 *
 * @param act the act
 * @param policy the policy it is about, as it is now
 * @param sentences what the officer should take away, the most important sentence first
 * @param workloads the workloads that import the policy, with what changes for each; sorted by id
 * @param stillOpen other policies that overlap it and are routes now: what a revocation or pause does not close (R7); those that keep
 *     all of it open come first
 * @param keepers workloads that do not import it and keep a route to it through those; sorted by id
 * @param people who could do what then
 * @param staysClosed what a denial in favour of another policy leaves closed of the proposal (R9)
 * @param comesAlong what that other policy opens beyond the proposal
 */
public record Rehearsal(
        Operation act,
        EgressPolicy policy,
        List<Sentence> sentences,
        List<WorkloadChange> workloads,
        List<EgressPolicy> stillOpen,
        List<Keeper> keepers,
        People people,
        Reach staysClosed,
        Reach comesAlong) {
    public Rehearsal {
        sentences = List.copyOf(sentences);
        workloads = List.copyOf(workloads);
        stillOpen = List.copyOf(stillOpen);
        keepers = List.copyOf(keepers);
    }

    /**
     * A sentence of the conclusion.
     *
     * @param weight how much it weighs in the decision
     */
    public record Sentence(Severity weight, String words) {}

    /** What the officer should take away, in words. */
    public List<String> conclusion() {
        return sentences.stream().map(Sentence::words).toList();
    }

    /**
     * What an act changes for people; of a denial in favour of another policy, what it changes on that one.
     *
     * @param mayImport who could import it then and cannot now
     * @param maySee who could see it then and cannot now, by a grant
     * @param loseImport who can import it now and could not then
     */
    public record People(Set<UUID> mayImport, Set<UUID> maySee, Set<UUID> loseImport) {
        public People {
            mayImport = Set.copyOf(mayImport);
            maySee = Set.copyOf(maySee);
            loseImport = Set.copyOf(loseImport);
        }
    }

    /** People who could import it then and cannot now. */
    public Set<UUID> mayImport() {
        return people.mayImport();
    }

    /** People who could see it then and cannot now, by a grant. */
    public Set<UUID> maySee() {
        return people.maySee();
    }

    /** People who can import it now and could not then. */
    public Set<UUID> loseImport() {
        return people.loseImport();
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

    /**
     * What denying a proposal and granting Importer on an existing policy would do (R9).
     *
     * @param more who gets it beside the proposer
     */
    public static Rehearsal denyAndGrant(
            EnrollmentView view, EgressPolicy proposal, EgressPolicy existing, List<GrantTo> more) {
        Map<UUID, GrantTo> grants = new LinkedHashMap<>();
        more.forEach(to -> grants.put(to.principal(), to));
        grants.put(proposal.proposer(), new GrantTo(proposal.proposer(), GrantLevel.IMPORT));
        List<GrantTo> wider = grants.values().stream()
                .filter(to -> widens(view, existing, to))
                .toList();
        return new Rehearsing(view, Operation.DENY_AND_GRANT, proposal, existing)
                .then(changed(proposal, PolicyState.DENIED, false, false), granted(existing, wider));
    }

    /** A grant that is already as high is left as it is. */
    private static boolean widens(EnrollmentView view, EgressPolicy existing, GrantTo to) {
        return view.grant(existing.id(), to.principal())
                .filter(grant -> !grant.removed() && grant.level().compareTo(to.level()) >= 0)
                .isEmpty();
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
                policy.origin(),
                policy.markings());
    }
}
