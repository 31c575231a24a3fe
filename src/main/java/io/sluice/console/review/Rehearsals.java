package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantTo;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.egress.analysis.WorkloadChange;
import io.sluice.replica.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Rehearses acts on the local model before they are decided. Reads the catalog: not on the FX thread. */
public final class Rehearsals {
    private final Catalog catalog;

    /** Rehearsals on this catalog. */
    public Rehearsals(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What approving a proposal would do; empty if it is not to be seen. */
    public Optional<Foreseen> approve(UUID proposal, List<GrantTo> grants, boolean global) {
        return of(proposal, (view, policy) -> Rehearsal.approve(view, policy, grants, global));
    }

    /** What a change of grants would do; empty if the policy is not to be seen. */
    public Optional<Foreseen> share(UUID policy, List<GrantChange> changes) {
        return of(policy, (view, found) -> Rehearsal.share(view, found, changes));
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
                        .sorted(Comparator.comparing(Foreseen.Line::name))
                        .toList());
    }

    private static Optional<Foreseen.Line> line(EnrollmentView view, WorkloadChange change) {
        return change.workload()
                .map(workload -> new Foreseen.Line(
                        "%s (%s)"
                                .formatted(
                                        workload.name(),
                                        Objects.requireNonNull(Names.project(view, workload.project()))),
                        change.fails(),
                        !change.runsBefore() && change.runsAfter(),
                        change.gained(),
                        change.lost(),
                        change.kept().stream().map(EgressPolicy::name).toList()));
    }
}
