package io.sluice.egress.analysis;

/** Takes pairs of overlapping destinations, each unordered pair once. */
@FunctionalInterface
public interface PairSink {

    /** The destinations of these two handles share a pair of address and port. */
    void found(int one, int other);
}
