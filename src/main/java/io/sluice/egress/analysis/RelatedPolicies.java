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
 *     the answer, then the tightest of any kind, at most a page
 * @param answer the active policy of the proposal's kind that already allows all of it, wherever among all it stands: what
 *     to grant Importer on instead. The tightest on which workloads are admitted, else the tightest of those that wait for
 *     the provider (R13), on which none is yet
 * @param closedTwins a paused policy and a revoked one that allowed all of it, of whatever kind, the one closed last first:
 *     of each state the tightest, of those one of the proposal's kind, of those the one closed last
 * @param counts of all, by relation
 * @param states of all, by state; a state without any has no entry
 */
public record RelatedPolicies(
        List<RelatedPolicy> first,
        List<RelatedPolicy> grantable,
        Optional<RelatedPolicy> answer,
        List<RelatedPolicy> closedTwins,
        RelationCounts counts,
        Map<PolicyState, Integer> states) {
    public RelatedPolicies {
        first = List.copyOf(first);
        grantable = List.copyOf(grantable);
        closedTwins = List.copyOf(closedTwins);
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
