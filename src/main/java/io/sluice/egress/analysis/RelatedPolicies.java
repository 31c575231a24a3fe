package io.sluice.egress.analysis;

import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is already there: the tightest matches, and exact counts of all.
 *
 * <p>The order is: identical ones; containing ones, the smallest excess first; the others, the smallest missing part
 * first, then the smallest excess. Equally tight ones stand by state (active, paused, revoked, pending, denied,
 * withdrawn), then by id.
 *
 * @param first the first page
 * @param grantable the active ones that Importer could be granted on instead (R9), wherever among all they stand: first
 *     {@link #answer}, then the tightest of any kind, at most a page
 * @param allowing by state the tightest of all of the proposal's kind that allows everything it asks for, wherever among
 *     all it stands; only states of what is or was a route
 * @param counts of all, by relation
 * @param states of all, by state; a state without any has no entry
 */
public record RelatedPolicies(
        List<RelatedPolicy> first,
        List<RelatedPolicy> grantable,
        Map<PolicyState, RelatedPolicy> allowing,
        RelationCounts counts,
        Map<PolicyState, Integer> states) {
    public RelatedPolicies {
        first = List.copyOf(first);
        grantable = List.copyOf(grantable);
        allowing = Map.copyOf(allowing);
        states = Map.copyOf(states);
    }

    /** The active policy of the same kind that already allows all of it: what to grant Importer on instead. */
    public Optional<RelatedPolicy> answer() {
        return Optional.ofNullable(allowing.get(PolicyState.ACTIVE));
    }

    /**
     * A policy of the same kind that allowed all of it and is closed: the tightest revoked one, else the tightest paused
     * one.
     */
    public Optional<RelatedPolicy> closedTwin() {
        return Optional.ofNullable(allowing.get(PolicyState.REVOKED))
                .or(() -> Optional.ofNullable(allowing.get(PolicyState.PAUSED)));
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
