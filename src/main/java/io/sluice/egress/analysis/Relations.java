package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Takes all relations of a proposal, one at a time, and keeps what a brief says of them: a page of the tightest, those that
 * decide the answer wherever they stand, and exact counts.
 */
final class Relations {
    private static final List<PolicyState> STATES = List.of(PolicyState.values());

    private final PolicyKind kind;
    private final TightestFirst all;
    private final TightestFirst active;
    private final Map<PolicyState, TightestFirst> allowing = new EnumMap<>(PolicyState.class);
    private final Tally tally = new Tally();
    private final int[] states = new int[STATES.size()];

    Relations(PolicyKind kind, int page, OverlapSource source) {
        this.kind = kind;
        all = new TightestFirst(page, source);
        active = new TightestFirst(page, source);
        for (PolicyState state : STATES) {
            if (state.wasRoute()) {
                allowing.put(state, new TightestFirst(1, source));
            }
        }
    }

    void add(int handle, Relation relation, byte facet, long excess, long missing) {
        PolicyState state = Facet.state(facet);
        tally.found(handle, relation);
        states[facet & 7]++;
        all.add(handle, relation, facet, excess, missing);
        if (state == PolicyState.ACTIVE) {
            active.add(handle, relation, facet, excess, missing);
        }
        if (missing == 0 && Facet.kind(facet) == kind) {
            TightestFirst tightest = allowing.get(state);
            if (tightest != null) {
                tightest.add(handle, relation, facet, excess, missing);
            }
        }
    }

    /** What was kept. To be asked once. */
    RelatedPolicies kept(long pairs, ToIntFunction<EgressPolicy> importers) {
        Map<PolicyState, RelatedPolicy> answers = new EnumMap<>(PolicyState.class);
        allowing.forEach(
                (state, tightest) -> tightest.drain(pairs, importers).forEach(related -> answers.put(state, related)));
        List<RelatedPolicy> grantable = new ArrayList<>(active.drain(pairs, importers));
        RelatedPolicy answer = answers.get(PolicyState.ACTIVE);
        if (answer != null) {
            grantable.remove(answer);
            grantable.addFirst(answer);
        }
        return new RelatedPolicies(all.drain(pairs, importers), grantable, answers, tally.counts(), states());
    }

    private Map<PolicyState, Integer> states() {
        Map<PolicyState, Integer> counts = new EnumMap<>(PolicyState.class);
        for (int i = 0; i < states.length; i++) {
            if (states[i] > 0) {
                counts.put(STATES.get(i), states[i]);
            }
        }
        return counts;
    }
}
