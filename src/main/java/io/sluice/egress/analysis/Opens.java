package io.sluice.egress.analysis;

/**
 * What a destination opens, in numbers (product conventions).
 *
 * @param addresses how many addresses; a name counts as one
 * @param ports how many ports
 * @param pairs addresses × ports
 * @param newPairs pairs that no active policy of the same kind reaches, global ones included; one that waits for the
 *     provider reaches nothing yet (R13)
 * @param cover the new pairs as blocks; empty for a name
 */
public record Opens(long addresses, int ports, long pairs, long newPairs, Cover cover) {

    /** Pairs that are reachable already. */
    public long knownPairs() {
        return pairs - newPairs;
    }

    /** Whether nothing becomes reachable that is not so already. */
    public boolean nothingNew() {
        return newPairs == 0;
    }
}
