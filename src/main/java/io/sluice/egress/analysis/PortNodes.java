package io.sluice.egress.analysis;

/**
 * A set of nodes of the tree of aligned port ranges (1, 2, 4 … 65,536 ports wide). A port range belongs to the smallest
 * node that holds it whole, so a search for one port meets at most 17 nodes.
 *
 * <p>Nodes are numbered as in a heap: the root is 1, the node of the single port p is 65,536 + p.
 */
final class PortNodes {
    /** How many nodes there are, the unused 0 among them. */
    static final int COUNT = 1 << 17;

    private static final int LEAVES = COUNT / 2;

    private final long[] bits = new long[COUNT / 64];

    /** The smallest node that holds a range. */
    static int of(int ports) {
        int first = Ports.first(ports);
        int level = 32 - Integer.numberOfLeadingZeros(first ^ Ports.last(ports));
        return LEAVES >>> level | first >>> level;
    }

    /** Whether all ranges of a node are the same single port. */
    static boolean leaf(int node) {
        return node >= LEAVES;
    }

    /** The first node of a level (0: single ports) that a range meets. */
    static int first(int ports, int level) {
        return LEAVES >>> level | Ports.first(ports) >>> level;
    }

    /** The last node of a level that a range meets. */
    static int last(int ports, int level) {
        return LEAVES >>> level | Ports.last(ports) >>> level;
    }

    boolean contains(int node) {
        return (bits[node >>> 6] >>> node & 1) != 0;
    }

    void add(int node) {
        bits[node >>> 6] |= 1L << node;
    }

    void remove(int node) {
        bits[node >>> 6] &= ~(1L << node);
    }

    /** How many nodes of the set a range meets, but no more than a limit: it stops counting there. */
    int meeting(int ports, int limit) {
        int met = 0;
        for (int level = 0; level <= 16 && met < limit; level++) {
            int last = last(ports, level);
            for (int node = next(first(ports, level), last); node >= 0 && met < limit; node = next(node + 1, last)) {
                met++;
            }
        }
        return met;
    }

    /** The first node of the set from one node to another, both included, or -1. */
    int next(int from, int to) {
        if (from > to) {
            return -1;
        }
        int word = from >>> 6;
        long rest = bits[word] & -1L << from;
        while (rest == 0) {
            if (++word > to >>> 6) {
                return -1;
            }
            rest = bits[word];
        }
        int node = word << 6 | Long.numberOfTrailingZeros(rest);
        return node <= to ? node : -1;
    }
}
