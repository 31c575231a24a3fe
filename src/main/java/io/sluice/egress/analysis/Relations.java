package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Takes all relations of a proposal, one at a time, and keeps what a brief says of them: a page of the tightest, those that
 * decide the answer wherever they stand, and exact counts.
 */
final class Relations {
    private static final List<PolicyState> STATES = List.of(PolicyState.values());

    private final PolicyKind kind;
    private final TightestFirst all;
    private final TightestFirst active;
    private final TightestFirst answer;
    /** What would answer it, but waits for the provider (R13). */
    private final TightestFirst waiting;

    private final ClosedTwin paused;
    private final ClosedTwin revoked;
    private final Tally tally = new Tally();
    private final int[] states = new int[STATES.size()];

    Relations(PolicyKind kind, int page, OverlapSource source) {
        this.kind = kind;
        all = new TightestFirst(page, source);
        active = new TightestFirst(page, source);
        answer = new TightestFirst(1, source);
        waiting = new TightestFirst(1, source);
        paused = new ClosedTwin(kind, source);
        revoked = new ClosedTwin(kind, source);
    }

    void add(int handle, Relation relation, byte facet, long excess, long missing) {
        tally.found(handle, relation);
        states[facet & 7]++;
        all.add(handle, relation, facet, excess, missing);
        if (Facet.state(facet) == PolicyState.ACTIVE) {
            active.add(handle, relation, facet, excess, missing);
        }
        if (missing == 0) {
            addAllowing(handle, relation, facet, excess);
        }
    }

    private void addAllowing(int handle, Relation relation, byte facet, long excess) {
        switch (Facet.state(facet)) {
            case ACTIVE -> {
                if (Facet.kind(facet) == kind) {
                    (Facet.admits(facet) ? answer : waiting).add(handle, relation, facet, excess, 0);
                }
            }
            case PAUSED -> paused.add(handle, relation, excess);
            case REVOKED -> revoked.add(handle, relation, excess);
            case PENDING_APPROVAL, DENIED, WITHDRAWN -> {
                // Never was a route.
            }
        }
    }

    /** What was kept. To be asked once. */
    RelatedPolicies kept(long pairs, ToIntFunction<EgressPolicy> importers) {
        Optional<RelatedPolicy> best = Stream.of(answer, waiting)
                .flatMap(tightest -> tightest.drain(pairs, importers).stream())
                .findFirst();
        List<RelatedPolicy> grantable = new ArrayList<>(active.drain(pairs, importers));
        best.ifPresent(policy -> {
            grantable.remove(policy);
            grantable.addFirst(policy);
        });
        List<RelatedPolicy> closed = Stream.of(paused, revoked)
                .flatMap(twin -> twin.kept(importers).stream())
                .sorted((one, other) -> ClosedTwin.CLOSED.compare(other.policy(), one.policy()))
                .toList();
        return new RelatedPolicies(all.drain(pairs, importers), grantable, best, closed, tally.counts(), states());
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
