package io.sluice.egress.analysis;

/**
 * Takes what a search of the index comes upon: destinations whose addresses lie to those asked about as their place says,
 * and whose ports may or may not share one with those asked about.
 */
interface OverlapRows {

    /** A name is the one asked about, on the port asked about. */
    void addName(int handle);

    /** One block, as {@link BlockKey} has it. */
    void add(int handle, long block, int existing, int ports, Place place);

    /** So many postings of one block. */
    void add(long[] entries, int count, long block, int ports, Place place);

    /** A part of a row of entries within the block asked about, all of which share a port and have this relation by its code. */
    void addAll(OrderedEntries.Row row, int from, int to, int relation);

    /** A part of a row of entries. */
    void add(OrderedEntries.Row row, int from, int to, int ports, Place place);
}
