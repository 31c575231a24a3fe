package io.sluice.egress;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How much of its import limits a code resource or transform uses (R15). Policies count in whatever state, for they are
 * attached; one that is imported twice, by itself and through a source, counts once.
 *
 * @param sources how many sources it imports
 * @param agentPolicies how many agent proxy policies it and its sources import combined
 * @param limits how many of each it may
 */
public record ImportUse(int sources, int agentPolicies, ImportLimits limits) {

    /** What a workload uses. */
    public static ImportUse of(EnrollmentState state, UUID workload) {
        List<UUID> sources = state.sources(workload);
        return new ImportUse(
                sources.size(),
                agentPolicies(state, workload, sources).size(),
                state.enrollment().profile().imports());
    }

    /** The agent proxy policies that a workload and these sources import combined. */
    static Set<UUID> agentPolicies(EnrollmentState state, UUID workload, Collection<UUID> sources) {
        Set<UUID> agents = new HashSet<>();
        Stream.concat(Stream.of(workload), sources.stream())
                .flatMap(each -> state.imported(each).stream())
                .filter(policy -> policy.kind() == PolicyKind.AGENT_PROXY)
                .forEach(policy -> agents.add(policy.id()));
        return agents;
    }

    /** Whether the limits are for such a workload: a source imports no sources, and has none. */
    public static boolean concerns(Workload.Type type) {
        return type != Workload.Type.SOURCE;
    }
}
