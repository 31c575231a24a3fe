package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Keeps the tightest of many matches: a heap with the least tight on top, so that a match that is not among them costs
 * one comparison of two numbers.
 */
final class TightestFirst {
    private final IntFunction<EgressPolicy> policies;
    private final int[] handles;
    private final Relation[] relations;
    private final long[] distances;
    private final long[] excesses;
    private int size;

    TightestFirst(int atMost, IntFunction<EgressPolicy> policies) {
        this.policies = policies;
        handles = new int[atMost];
        relations = new Relation[atMost];
        distances = new long[atMost];
        excesses = new long[atMost];
    }

    void add(int handle, Relation relation, long excess, long missing) {
        long distance = distance(relation, excess, missing);
        if (size < handles.length) {
            set(size++, handle, relation, distance, excess);
            rise(size - 1);
        } else if (size > 0 && compare(distance, excess, handle, 0) < 0) {
            set(0, handle, relation, distance, excess);
            sink(0, size);
        }
    }

    /** The relation and what follows from it in one number: pairs are below 2^48. */
    private static long distance(Relation relation, long excess, long missing) {
        return switch (relation) {
            case IDENTICAL -> 0;
            case CONTAINING -> 1L << 60 | excess;
            case CONTAINED, OVERLAPPING -> 2L << 60 | missing;
        };
    }

    /** What was kept, the tightest first. Empties the heap. */
    List<RelatedPolicy> drain(long pairs, ToIntFunction<EgressPolicy> importers) {
        int count = size;
        while (size > 1) {
            swap(0, --size);
            sink(0, size);
        }
        size = 0;
        List<RelatedPolicy> drained = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            EgressPolicy policy = policies.apply(handles[i]);
            long shared = policy.destination().pairs() - excesses[i];
            drained.add(
                    new RelatedPolicy(policy, relations[i], excesses[i], pairs - shared, importers.applyAsInt(policy)));
        }
        return drained;
    }

    private int compare(long distance, long excess, int handle, int at) {
        int order = Long.compare(distance, distances[at]);
        if (order == 0) {
            order = Long.compare(excess, excesses[at]);
        }
        return order != 0 ? order : compare(policies.apply(handle), policies.apply(handles[at]));
    }

    private static int compare(EgressPolicy one, EgressPolicy other) {
        int order = Integer.compare(rank(one.state()), rank(other.state()));
        return order != 0 ? order : Ids.ORDER.compare(one.id(), other.id());
    }

    private static int rank(PolicyState state) {
        return switch (state) {
            case ACTIVE -> 0;
            case PAUSED -> 1;
            case REVOKED -> 2;
            case PENDING_APPROVAL -> 3;
            case DENIED -> 4;
            case WITHDRAWN -> 5;
        };
    }

    private boolean looser(int one, int other) {
        return compare(distances[one], excesses[one], handles[one], other) > 0;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && looser(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from, int end) {
        int at = from;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && looser(child + 1, child)) {
                child++;
            }
            if (!looser(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void set(int at, int handle, Relation relation, long distance, long excess) {
        handles[at] = handle;
        relations[at] = relation;
        distances[at] = distance;
        excesses[at] = excess;
    }

    private void swap(int one, int other) {
        int handle = handles[one];
        Relation relation = relations[one];
        long distance = distances[one];
        long excess = excesses[one];
        set(one, handles[other], relations[other], distances[other], excesses[other]);
        set(other, handle, relation, distance, excess);
    }
}
