package io.sluice.console.review;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantTo;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.egress.analysis.WorkloadChange;
import io.sluice.replica.Catalog;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Rehearses acts on the local model before they are decided; each answer is empty if a policy that it is about is not to be
 * seen. Reads the catalog: not on the FX thread.
 */
public final class Rehearsals {
    private final Catalog catalog;

    /** Rehearsals on this catalog. */
    public Rehearsals(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What approving a proposal would do. */
    public Optional<Foreseen> approve(UUID proposal, List<GrantTo> grants, boolean global) {
        return of(proposal, (view, policy) -> Rehearsal.approve(view, policy, grants, global));
    }

    /**
     * What denying a proposal and granting Importer on an existing policy would do.
     *
     * @param more who gets it beside the proposer
     */
    public Optional<Foreseen> denyAndGrant(UUID proposal, UUID existing, List<GrantTo> more) {
        return catalog.read(view -> view.policy(proposal)
                .flatMap(policy -> view.policy(existing)
                        .map(other -> foreseen(view, Rehearsal.denyAndGrant(view, policy, other, more)))));
    }

    /** What a change of grants would do. */
    public Optional<Foreseen> share(UUID policy, List<GrantChange> changes) {
        return of(policy, (view, found) -> Rehearsal.share(view, found, changes));
    }

    /** What revoking a policy would do. */
    public Optional<Foreseen> revoke(UUID policy) {
        return of(policy, Rehearsal::revoke);
    }

    /** What pausing a policy would do. */
    public Optional<Foreseen> pause(UUID policy) {
        return of(policy, Rehearsal::pause);
    }

    /** What resuming a paused policy would do. */
    public Optional<Foreseen> resume(UUID policy) {
        return of(policy, Rehearsal::resume);
    }

    /** What a change of grants comes to for people; empty if the policy is not to be seen. */
    public Optional<AccessChange> access(UUID policy, List<GrantChange> changes) {
        return catalog.read(view -> view.policy(policy).map(found -> AccessChange.of(view, found, changes)));
    }

    private Optional<Foreseen> of(UUID id, BiFunction<EnrollmentView, EgressPolicy, Rehearsal> act) {
        return catalog.read(view -> view.policy(id).map(policy -> foreseen(view, act.apply(view, policy))));
    }

    static Foreseen foreseen(EnrollmentView view, Rehearsal rehearsal) {
        return new Foreseen(
                rehearsal,
                rehearsal.workloads().stream()
                        .filter(WorkloadChange::changes)
                        .flatMap(change -> line(view, change).stream())
                        .sorted(Comparator.comparing(Foreseen.Line::name, NaturalOrder.NAMES))
                        .toList(),
                rehearsal.keepers().stream()
                        .flatMap(keeper -> keeper
                                .workload()
                                .map(workload -> new Foreseen.Kept(
                                        Names.workload(view, workload),
                                        keeper.through().name()))
                                .stream())
                        .sorted(Comparator.comparing(Foreseen.Kept::name, NaturalOrder.NAMES))
                        .toList(),
                names(view, rehearsal.mayImport()),
                names(view, rehearsal.loseImport()));
    }

    private static Optional<Foreseen.Line> line(EnrollmentView view, WorkloadChange change) {
        return change.workload()
                .map(workload -> new Foreseen.Line(
                        Names.workload(view, workload),
                        change.fails(),
                        change.starts(),
                        change.gained(),
                        change.lost(),
                        change.others(),
                        change.kept().stream().map(EgressPolicy::name).toList()));
    }

    private static List<String> names(EnrollmentView view, Collection<UUID> people) {
        return people.stream()
                .map(person -> Names.of(view, person))
                .sorted(NaturalOrder.NAMES)
                .toList();
    }
}
