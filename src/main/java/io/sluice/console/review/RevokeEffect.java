package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.GlobalReach;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.replica.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would follow from revoking a policy, read before it is done (R7).
 *
 * @param failing the workloads that run now and would no longer, with their projects
 * @param keeping those of them that keep a route through another policy, once they detach this one
 * @param everywhere whom a global policy is taken from; null if it is not global, or open to nobody now
 * @param open the other active policies through which the whole destination, or a part of it, stays open
 */
public record RevokeEffect(
        Looked looked,
        List<String> failing,
        List<String> keeping,
        @Nullable GlobalReach everywhere,
        List<EgressPolicy> open) {
    public RevokeEffect {
        failing = List.copyOf(failing);
        keeping = List.copyOf(keeping);
        open = List.copyOf(open);
    }

    /** What would follow for a policy; empty if it is not to be seen. Reads the catalog: not on the FX thread. */
    public static Optional<RevokeEffect> read(Catalog catalog, UUID policy) {
        return catalog.read(view -> view.policy(policy).map(found -> of(view, found)));
    }

    private static RevokeEffect of(EnrollmentView view, EgressPolicy policy) {
        Foreseen foreseen = Rehearsals.foreseen(view, Rehearsal.revoke(view, policy));
        PolicyKind kind = policy.kind();
        List<Foreseen.Line> failing =
                foreseen.workloads().stream().filter(Foreseen.Line::fails).toList();
        return new RevokeEffect(
                Looked.at(policy),
                failing.stream().map(Foreseen.Line::name).toList(),
                failing.stream()
                        .filter(line -> !line.kept().isEmpty())
                        .map(Foreseen.Line::name)
                        .toList(),
                policy.global() && policy.admits() ? GlobalReach.of(view, policy) : null,
                foreseen.rehearsal().stillOpen().stream()
                        .filter(other -> other.kind() == kind)
                        .toList());
    }

    /** Whether the whole destination stays open through one other policy. */
    public boolean staysOpen() {
        return open.stream()
                .map(other -> looked.policy().destination().relationOf(other.destination()))
                .flatMap(Optional::stream)
                .anyMatch(relation -> relation == Relation.IDENTICAL || relation == Relation.CONTAINING);
    }
}
