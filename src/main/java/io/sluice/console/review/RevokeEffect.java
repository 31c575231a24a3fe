package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Workflow;
import io.sluice.egress.analysis.GlobalReach;
import io.sluice.egress.analysis.Opens;
import io.sluice.egress.analysis.ReachChange;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.egress.analysis.WorkloadChange;
import io.sluice.replica.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would follow from closing a policy, for good or for a while, read before it is done (R7).
 *
 * @param looked what the decision is made on
 * @param fails the workloads that run now and would no longer
 * @param keepers the workloads that do not import it and keep a route through another policy (R7)
 * @param already the workloads that import it and fail now as then
 * @param everywhere whom a global policy is taken from; null if it is not global, or open to nobody now
 * @param closes what becomes unreachable, if the policy is open now at all (R13): the new pairs are those that no other active
 *     policy opens
 * @param open the other active policies through which the whole destination, or a part of it, stays open
 * @param everything whether every import is known here; else what is said of workloads is not the whole
 */
public record RevokeEffect(
        Looked looked,
        List<Foreseen.Line> fails,
        List<Foreseen.Kept> keepers,
        List<String> already,
        @Nullable GlobalReach everywhere,
        Opens closes,
        List<EgressPolicy> open,
        boolean everything) {
    public RevokeEffect {
        fails = List.copyOf(fails);
        keepers = List.copyOf(keepers);
        already = List.copyOf(already);
        open = List.copyOf(open);
    }

    /** What would follow from revoking; empty if the policy is not to be seen. Reads the catalog: not on the FX thread. */
    public static Optional<RevokeEffect> read(Catalog catalog, UUID policy) {
        return read(catalog, policy, Rehearsal::revoke);
    }

    /** What would follow from pausing; empty if the policy is not to be seen. Reads the catalog: not on the FX thread. */
    public static Optional<RevokeEffect> ofPause(Catalog catalog, UUID policy) {
        return read(catalog, policy, Rehearsal::pause);
    }

    private static Optional<RevokeEffect> read(
            Catalog catalog, UUID policy, BiFunction<EnrollmentView, EgressPolicy, Rehearsal> act) {
        return catalog.read(view -> view.policy(policy)
                .map(found -> of(
                        view,
                        act.apply(view, found),
                        view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS))));
    }

    private static RevokeEffect of(EnrollmentView view, Rehearsal rehearsal, boolean everything) {
        EgressPolicy policy = rehearsal.policy();
        PolicyKind kind = policy.kind();
        Foreseen foreseen = Rehearsals.foreseen(view, rehearsal);
        Stream<WorkloadChange> stopped = rehearsal.workloads().stream().filter(change -> !change.runsBefore());
        return new RevokeEffect(
                Looked.at(policy),
                foreseen.workloads().stream().filter(Foreseen.Line::fails).toList(),
                foreseen.keepers(),
                stopped.flatMap(change -> change.workload().stream())
                        .map(workload -> Names.workload(view, workload))
                        .sorted()
                        .toList(),
                policy.global() && policy.admits() ? GlobalReach.of(view, policy) : null,
                ReachChange.of(view, kind, policy.destination(), Set.of(policy.id())),
                rehearsal.stillOpen().stream()
                        .filter(other -> other.kind() == kind)
                        .toList(),
                everything);
    }

    /** The names of the workloads that run now and would no longer, with their projects. */
    public List<String> failing() {
        return fails.stream().map(Foreseen.Line::name).toList();
    }

    /** The names of those of them that keep a route through another policy, once they detach this one. */
    public List<String> keeping() {
        return fails.stream()
                .filter(line -> !line.kept().isEmpty())
                .map(Foreseen.Line::name)
                .toList();
    }

    /** Whether the whole destination stays open through other policies. */
    public boolean staysOpen() {
        return closes.newPairs() == 0;
    }

    /** The policy, as it was looked at. */
    public EgressPolicy policy() {
        return looked.policy();
    }
}
