package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a workload may run (R7, R13): only if every policy that it imports is active and, where the provider applies
 * policies, applied. Importing none is no obstacle.
 *
 * @param blockers the imported policies that it fails on, sorted by id
 */
public record Admission(List<Blocker> blockers) {
    public Admission {
        blockers = List.copyOf(blockers);
    }

    /**
     * A policy that a workload imports and fails on.
     *
     * @param policy empty if the enrollment does not know it
     * @param rule which rule says so
     * @param reason one sentence for a person
     */
    public record Blocker(UUID id, Optional<EgressPolicy> policy, Rule rule, String reason) {}

    /** Whether the workload may run. */
    public boolean admitted() {
        return blockers.isEmpty();
    }

    /**
     * Asks for a workload; one that the enrollment does not know imports nothing. Costs what stands in the way, however
     * many policies the workload imports.
     */
    public static Admission of(EnrollmentView view, UUID workload) {
        return new Admission(view.blocking(workload).stream()
                .map(id -> blocker(id, view.policy(id)))
                .toList());
    }

    /** Whether a workload that imports a policy fails on it. What is not known to be active is not let through. */
    static boolean blocks(Optional<EgressPolicy> imported) {
        return imported.filter(policy -> policy.admits() || pausedForAll(policy))
                .isEmpty();
    }

    /** A paused global policy closes its route and fails no workload (product conventions). */
    private static boolean pausedForAll(EgressPolicy policy) {
        return policy.global() && policy.state() == PolicyState.PAUSED;
    }

    private static Blocker blocker(UUID id, Optional<EgressPolicy> known) {
        if (known.isEmpty()) {
            return new Blocker(
                    id,
                    known,
                    Rule.R7,
                    "It imports policy %s, which is not known; every policy it imports must be active.".formatted(id));
        }
        EgressPolicy policy = known.get();
        if (policy.active()) {
            return new Blocker(
                    id,
                    known,
                    Rule.R13,
                    "It imports “%s”, which is approved but still waits for the provider to apply it."
                            .formatted(policy.name()));
        }
        return new Blocker(
                id,
                known,
                policy.state() == PolicyState.PAUSED ? Rule.R11 : Rule.R7,
                "It imports “%s”, which is %s; every policy it imports must be active."
                        .formatted(policy.name(), Phrases.state(policy.state())));
    }
}
