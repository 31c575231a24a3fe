package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyImport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a global policy reaches: every workload, attached or not. Closing it takes the route from all of them and fails none
 * that does not import it as well (R7, product conventions).
 *
 * @param workloads how many workloads there are
 * @param keeping how many of them keep at least a part of the route through another active policy
 * @param importing how many of them import the policy as well
 */
public record GlobalReach(int workloads, int keeping, int importing) {

    /** Counts for a policy; costs what overlaps it and who imports that, not what there is. */
    public static GlobalReach of(EnrollmentView view, EgressPolicy policy) {
        int all = view.workloads().size();
        return new GlobalReach(
                all, keeping(view, policy, all), view.imports(policy.id()).size());
    }

    private static int keeping(EnrollmentView view, EgressPolicy policy, int all) {
        List<EgressPolicy> others = view.overlapping(policy.destination()).stream()
                .filter(other -> other.admits() && other.kind() == policy.kind())
                .filter(other -> !other.id().equals(policy.id()))
                .toList();
        if (others.stream().anyMatch(EgressPolicy::global)) {
            return all;
        }
        Set<UUID> keeping = new HashSet<>();
        for (EgressPolicy other : others) {
            view.imports(other.id()).stream().map(PolicyImport::workload).forEach(keeping::add);
        }
        return keeping.size();
    }
}
