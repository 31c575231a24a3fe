package io.sluice.egress.analysis;

import io.sluice.egress.Relation;

/** Takes what a search of a {@link DestinationIndex} finds, one policy at a time, in no particular order. */
@FunctionalInterface
public interface OverlapSink {

    /**
     * An indexed destination shares a pair with the one that was asked about.
     *
     * @param handle the indexed destination
     * @param relation how it lies to the one that was asked about
     */
    void found(int handle, Relation relation);
}
