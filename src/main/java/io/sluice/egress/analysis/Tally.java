package io.sluice.egress.analysis;

import io.sluice.egress.Relation;

/** Counts what a search finds and keeps nothing else. */
final class Tally implements OverlapSink {
    private final int[] counts = new int[Relation.values().length];

    @Override
    public void found(int handle, Relation relation) {
        counts[relation.ordinal()]++;
    }

    RelationCounts counts() {
        return new RelationCounts(counts[0], counts[1], counts[2], counts[3]);
    }
}
