package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Relation;
import io.sluice.replica.Catalog;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What would follow from revoking a policy, read before it is done (R7).
 *
 * @param failing the workloads that import it and would no longer run, with their projects
 * @param open the other active policies through which the whole destination, or a part of it, stays open
 */
public record RevokeEffect(Looked looked, List<String> failing, List<EgressPolicy> open) {
    public RevokeEffect {
        failing = List.copyOf(failing);
        open = List.copyOf(open);
    }

    /** What would follow for a policy; empty if it is not to be seen. Reads the catalog: not on the FX thread. */
    public static Optional<RevokeEffect> read(Catalog catalog, UUID policy) {
        return catalog.read(view -> view.policy(policy).map(found -> of(view, found)));
    }

    private static RevokeEffect of(EnrollmentView view, EgressPolicy policy) {
        List<String> failing = view.imports(policy.id()).stream()
                .map(attached -> view.workload(attached.workload()))
                .flatMap(Optional::stream)
                .map(workload -> "%s (%s)"
                        .formatted(workload.name(), Objects.requireNonNull(Names.project(view, workload.project()))))
                .sorted()
                .toList();
        PolicyKind kind = policy.kind();
        List<EgressPolicy> open = view.overlapping(policy.destination()).stream()
                .filter(other ->
                        other.active() && other.kind() == kind && !other.id().equals(policy.id()))
                .toList();
        return new RevokeEffect(Looked.at(policy), failing, open);
    }

    /** Whether the whole destination stays open through one other policy. */
    public boolean staysOpen() {
        return open.stream()
                .map(other -> looked.policy().destination().relationOf(other.destination()))
                .flatMap(Optional::stream)
                .anyMatch(relation -> relation == Relation.IDENTICAL || relation == Relation.CONTAINING);
    }
}
