package io.sluice.egress;

import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether the limits of R15 leave room for one more source or agent proxy policy. */
record ImportRoom(EnrollmentState state, UUID actor) {

    /** Why a code resource or transform has no room for one more source. */
    Optional<Refused> forSource(Workload workload, Workload source) {
        ImportLimits limits = state.enrollment().profile().imports();
        List<UUID> sources = new ArrayList<>(state.sources(workload.id()));
        if (sources.size() >= limits.sources()) {
            return Contents.refuse(
                    Rule.R15,
                    "“%s” imports %d sources, and a %s imports at most %d; remove one of them first."
                            .formatted(
                                    workload.name(),
                                    sources.size(),
                                    workload.type().inSentence(),
                                    limits.sources()));
        }
        sources.add(source.id());
        Set<UUID> agents = ImportUse.agentPolicies(state, workload.id(), sources);
        // Who is over the limit already may still import what adds nothing to it.
        return agents.size() > limits.agentPolicies()
                        && agents.size() > ImportUse.of(state, workload.id()).agentPolicies()
                ? tooMany("“%s”".formatted(workload.name()), agents.size(), limits)
                : Optional.empty();
    }

    /** Why a workload, or a code resource that imports this source, has no room for one more policy. */
    Optional<Refused> forPolicy(Workload workload, EgressPolicy policy) {
        if (policy.kind() != PolicyKind.AGENT_PROXY) {
            return Optional.empty();
        }
        return ImportUse.concerns(workload.type())
                ? forPolicy(workload, policy, "“%s”".formatted(workload.name()))
                : state.sourceImporters(workload.id()).stream()
                        .flatMap(id -> state.workload(id).stream())
                        .flatMap(importer -> forPolicy(importer, policy, named(importer, workload)).stream())
                        .findFirst();
    }

    private Optional<Refused> forPolicy(Workload workload, EgressPolicy policy, String named) {
        ImportLimits limits = state.enrollment().profile().imports();
        Set<UUID> agents = ImportUse.agentPolicies(state, workload.id(), state.sources(workload.id()));
        return agents.add(policy.id()) && agents.size() > limits.agentPolicies()
                ? tooMany(named, agents.size(), limits)
                : Optional.empty();
    }

    /** It is named to those alone who may see it. */
    private String named(Workload importer, Workload source) {
        return state.edits(actor, importer.project())
                ? "“%s”, which imports the source “%s”,".formatted(importer.name(), source.name())
                : "A code resource or transform that imports the source “%s”".formatted(source.name());
    }

    private static Optional<Refused> tooMany(String whose, int agents, ImportLimits limits) {
        return Contents.refuse(
                Rule.R15,
                "%s would have %d agent proxy policies, its own and its sources' combined; at most %d are allowed. Remove others first, or spread the work over several code resources."
                        .formatted(whose, agents, limits.agentPolicies()));
    }
}
