package io.sluice.egress.analysis;

import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.Map;

/**
 * What is already there: the tightest matches, and exact counts of all.
 *
 * <p>The order is: identical ones; containing ones, the smallest excess first; the others, the smallest missing part
 * first, then the smallest excess. Equally tight ones stand by state (active, paused, revoked, pending, denied,
 * withdrawn), then by id.
 *
 * @param first the first page
 * @param counts of all, by relation
 * @param states of all, by state; a state without any has no entry
 */
public record RelatedPolicies(List<RelatedPolicy> first, RelationCounts counts, Map<PolicyState, Integer> states) {
    public RelatedPolicies {
        first = List.copyOf(first);
        states = Map.copyOf(states);
    }

    /** Whether the first page is not all. */
    public boolean more() {
        return first.size() < counts.total();
    }

    /** How many are in a state. */
    public int in(PolicyState state) {
        return states.getOrDefault(state, 0);
    }
}
