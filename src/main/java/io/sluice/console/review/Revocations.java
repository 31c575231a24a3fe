package io.sluice.console.review;

import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.replica.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Rehearses the revocation of several policies before it is decided. Reads the catalog: not on the FX thread. */
public final class Revocations {
    private final Catalog catalog;

    /** For the person signed in to this catalog. */
    public Revocations(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What would come of it, read before it is done.
     *
     * @param allowed the policies that the rulebook would let be revoked
     * @param leftOut why others would not be, and how many for each reason
     * @param failing the workloads that run now and would no longer, with their projects, by name (R7)
     */
    public record Plan(List<EgressPolicy> allowed, Map<String, Integer> leftOut, List<String> failing) {
        public Plan {
            allowed = List.copyOf(allowed);
            leftOut = Map.copyOf(leftOut);
            failing = List.copyOf(failing);
        }

        /** How many are left out. */
        public int left() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** How many of these may be revoked; nothing is rehearsed, so this is quick. */
    public Possible possible(List<UUID> policies) {
        return catalog.read(view -> possible(view, catalog.person(), Operation.REVOKE, policies));
    }

    static Possible possible(EnrollmentView view, UUID person, Operation operation, List<UUID> policies) {
        Set<String> objections = new LinkedHashSet<>();
        int count = 0;
        for (UUID id : policies) {
            Optional<EgressPolicy> policy = view.policy(id);
            if (policy.isPresent()) {
                Optional<Refused> objection = Rulebook.objection(view, person, operation, policy.get());
                objection.map(Refused::reason).ifPresent(objections::add);
                count += objection.isPresent() ? 0 : 1;
            }
        }
        return new Possible(count, List.copyOf(objections));
    }

    /** Rehearses it. A workload fails as soon as one policy that it imports is revoked, so the workloads add up. */
    public Plan plan(List<UUID> policies) {
        return catalog.read(view -> {
            List<EgressPolicy> allowed = new ArrayList<>();
            Map<String, Integer> leftOut = new LinkedHashMap<>();
            TreeSet<String> failing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (UUID id : policies) {
                view.policy(id).ifPresent(policy -> {
                    Optional<Refused> objection = Rulebook.objection(view, catalog.person(), Operation.REVOKE, policy);
                    if (objection.isPresent()) {
                        leftOut.merge(objection.get().reason(), 1, Integer::sum);
                    } else {
                        allowed.add(policy);
                        failing.addAll(failing(view, policy));
                    }
                });
            }
            return new Plan(allowed, leftOut, List.copyOf(failing));
        });
    }

    private static List<String> failing(EnrollmentView view, EgressPolicy policy) {
        return Rehearsals.foreseen(view, Rehearsal.revoke(view, policy)).workloads().stream()
                .filter(Foreseen.Line::fails)
                .map(Foreseen.Line::name)
                .toList();
    }
}
