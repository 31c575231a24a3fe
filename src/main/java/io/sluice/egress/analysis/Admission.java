package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Rule;
import java.util.ArrayList;
import java.util.List;
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
     * @param rule which rule says so
     * @param reason one sentence for a person
     */
    public record Blocker(EgressPolicy policy, Rule rule, String reason) {}

    /** Whether the workload may run. */
    public boolean admitted() {
        return blockers.isEmpty();
    }

    /** Asks for a workload; one that the enrollment does not know imports nothing. */
    public static Admission of(EnrollmentView view, UUID workload) {
        List<Blocker> blockers = new ArrayList<>();
        for (EgressPolicy policy : view.imported(workload)) {
            if (!policy.active()) {
                // A paused global policy closes its route and fails no workload (product conventions).
                if (!(policy.global() && policy.state() == PolicyState.PAUSED)) {
                    blockers.add(new Blocker(
                            policy,
                            policy.state() == PolicyState.PAUSED ? Rule.R11 : Rule.R7,
                            "It imports “%s”, which is %s; every policy it imports must be active."
                                    .formatted(policy.name(), Phrases.state(policy.state()))));
                }
            } else if (!policy.admits()) {
                blockers.add(new Blocker(
                        policy,
                        Rule.R13,
                        "It imports “%s”, which is approved but still waits for the provider to apply it."
                                .formatted(policy.name())));
            }
        }
        return new Admission(blockers);
    }
}
