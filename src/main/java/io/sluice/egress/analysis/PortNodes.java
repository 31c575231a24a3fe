package io.sluice.egress.analysis;

/**
 * The tree of aligned port ranges (1, 2, 4 … 65,536 ports wide). A port range belongs to the smallest node that holds it
 * whole, so a search for one port meets at most 17 nodes. Knows which nodes are in use.
 *
 * <p>Nodes are numbered as in a heap: the root is 1, the node of the single port p is 65,536 + p.
 */
final class PortNodes {
    private static final int LEAVES = 1 << 16;

    private final int[] counts = new int[2 * LEAVES];
    private final long[] used = new long[2 * LEAVES / 64];

    /** The smallest node that holds a range. */
    static int of(int ports) {
        int first = Ports.first(ports);
        int level = 32 - Integer.numberOfLeadingZeros(first ^ Ports.last(ports));
        return LEAVES >>> level | first >>> level;
    }

    void add(int node) {
        if (counts[node]++ == 0) {
            used[node >>> 6] |= 1L << node;
        }
    }

    void remove(int node) {
        if (--counts[node] == 0) {
            used[node >>> 6] &= ~(1L << node);
        }
    }

    /** How many used nodes a range meets, but no more than a limit: it stops counting there. */
    int meeting(int ports, int limit) {
        int met = 0;
        for (int level = 0; level <= 16 && met < limit; level++) {
            int base = LEAVES >>> level;
            for (int node = next(base | Ports.first(ports) >>> level, base | Ports.last(ports) >>> level);
                    node >= 0 && met < limit;
                    node = next(node + 1, base | Ports.last(ports) >>> level)) {
                met++;
            }
        }
        return met;
    }

    /** The first used node from one node to another, both included, or -1. */
    int next(int from, int to) {
        if (from > to) {
            return -1;
        }
        int word = from >>> 6;
        long bits = used[word] & -1L << from;
        while (bits == 0) {
            if (++word > to >>> 6) {
                return -1;
            }
            bits = used[word];
        }
        int node = word << 6 | Long.numberOfTrailingZeros(bits);
        return node <= to ? node : -1;
    }

    /** The first node of a level (0: single ports) that a range meets. */
    static int first(int ports, int level) {
        return LEAVES >>> level | Ports.first(ports) >>> level;
    }

    /** The last node of a level that a range meets. */
    static int last(int ports, int level) {
        return LEAVES >>> level | Ports.last(ports) >>> level;
    }
}
