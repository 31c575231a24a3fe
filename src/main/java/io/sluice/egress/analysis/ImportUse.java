package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Workload;
import java.util.UUID;

/**
 * How much of its import limits a workload uses (R15). They are for code resources and transforms; a source has none.
 *
 * @param agentPolicies how many agent proxy policies it imports
 * @param limit how many it may
 */
public record ImportUse(int agentPolicies, int limit) {
    /** The usual limit of agent proxy policies for one code resource or transform (R15). */
    public static final int AGENT_POLICIES = 50;

    /** What a workload uses. */
    public static ImportUse of(EnrollmentView view, UUID workload) {
        int agents = 0;
        for (EgressPolicy policy : view.imported(workload)) {
            if (policy.kind() == PolicyKind.AGENT_PROXY) {
                agents++;
            }
        }
        return new ImportUse(agents, AGENT_POLICIES);
    }

    /** Whether the limits are for such a workload. */
    public static boolean concerns(Workload.Type type) {
        return type != Workload.Type.SOURCE;
    }
}
