package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Keeps the tightest of many matches: a heap with the least tight on top, so that a match that is not among them costs
 * one comparison of a few numbers and no look at the policy.
 */
final class TightestFirst {
    private final OverlapSource source;
    private final int atMost;
    private Match[] heap;
    private int size;

    TightestFirst(int atMost, OverlapSource source) {
        this.source = source;
        this.atMost = atMost;
        this.heap = new Match[Math.min(atMost, 128)];
    }

    /** A match that was kept; distance is the relation and what follows from it, rank the state's place. */
    private record Match(int handle, Relation relation, long distance, long excess, int rank, long high, long low) {
        boolean looserThan(Match other) {
            return other.compareTo(distance, excess, rank, high, low) < 0;
        }

        int compareTo(long itsDistance, long itsExcess, int itsRank, long itsHigh, long itsLow) {
            int order = Long.compare(distance, itsDistance);
            if (order == 0) {
                order = Long.compare(excess, itsExcess);
            }
            if (order == 0) {
                order = Integer.compare(rank, itsRank);
            }
            if (order == 0) {
                order = Long.compareUnsigned(high, itsHigh);
            }
            return order == 0 ? Long.compareUnsigned(low, itsLow) : order;
        }
    }

    void add(int handle, Relation relation, byte facet, long excess, long missing) {
        long distance = distance(relation, excess, missing);
        int rank = rank(facet);
        if (size == atMost && (atMost == 0 || loosest(handle, distance, excess, rank))) {
            return;
        }
        Match match = new Match(handle, relation, distance, excess, rank, source.idHigh(handle), source.idLow(handle));
        if (size == atMost) {
            heap[0] = match;
            sink(0, size);
            return;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, Math.min(atMost, size * 2));
        }
        heap[size++] = match;
        rise(size - 1);
    }

    /** Whether a match is looser than all that are kept; its id is looked at only if nothing else decides. */
    private boolean loosest(int handle, long distance, long excess, int rank) {
        Match top = heap[0];
        if (distance != top.distance) {
            return distance > top.distance;
        }
        if (excess != top.excess || rank != top.rank) {
            return excess != top.excess ? excess > top.excess : rank > top.rank;
        }
        return top.compareTo(distance, excess, rank, source.idHigh(handle), source.idLow(handle)) < 0;
    }

    /** The relation and what follows from it in one number: pairs are below 2^48. */
    private static long distance(Relation relation, long excess, long missing) {
        return switch (relation) {
            case IDENTICAL -> 0;
            case CONTAINING -> 1L << 60 | excess;
            case CONTAINED, OVERLAPPING -> 2L << 60 | missing;
        };
    }

    private static int rank(byte facet) {
        return switch (Facet.state(facet)) {
            case ACTIVE -> 0;
            case PAUSED -> 1;
            case REVOKED -> 2;
            case PENDING_APPROVAL -> 3;
            case DENIED -> 4;
            case WITHDRAWN -> 5;
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
            Match match = heap[i];
            EgressPolicy policy = source.visited(match.handle);
            long shared = policy.destination().pairs() - match.excess;
            drained.add(new RelatedPolicy(
                    policy, match.relation, match.excess, pairs - shared, importers.applyAsInt(policy)));
        }
        return drained;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at].looserThan(heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from, int end) {
        int at = from;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && heap[child + 1].looserThan(heap[child])) {
                child++;
            }
            if (!heap[child].looserThan(heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        Match match = heap[one];
        heap[one] = heap[other];
        heap[other] = match;
    }
}
