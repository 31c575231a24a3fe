package io.sluice.egress.analysis;

import io.sluice.egress.Relation;

/** Counts what a search finds and keeps nothing else. */
final class Tally implements OverlapSink {
    private int identical;
    private int containing;
    private int contained;
    private int overlapping;

    @Override
    public void found(int handle, Relation relation) {
        switch (relation) {
            case IDENTICAL -> identical++;
            case CONTAINING -> containing++;
            case CONTAINED -> contained++;
            case OVERLAPPING -> overlapping++;
        }
    }

    RelationCounts counts() {
        return new RelationCounts(identical, containing, contained, overlapping);
    }
}
