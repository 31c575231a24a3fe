package io.sluice.egress.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of a chain of destinations by name and port; open addressing, linear probing. It keeps the hash and
 * the first handle of each chain; names and ports it reads from the index's own arrays.
 */
final class NameTable {
    /** No destination. */
    static final int NONE = -1;

    private int[] hashes = new int[16];
    private int[] heads = filled(16);
    private int size;

    static int hash(String name, int port) {
        int h = name.hashCode() * 31 + port;
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        return h * 0x846ca68b;
    }

    /** The slot of a chain, or the complement of the slot where it would go. */
    int slot(int hash, String name, int port, @Nullable String[] names, int[] ports) {
        int mask = heads.length - 1;
        int slot = hash >>> 7 & mask;
        while (heads[slot] != NONE) {
            int head = heads[slot];
            if (hashes[slot] == hash && Ports.first(ports[head]) == port && name.equals(names[head])) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return ~slot;
    }

    int head(int slot) {
        return slot < 0 ? NONE : heads[slot];
    }

    void head(int slot, int handle) {
        heads[slot] = handle;
    }

    /** Begins a chain; the slot is the complement that {@link #slot} gave. */
    void begin(int slot, int hash, int handle) {
        hashes[~slot] = hash;
        heads[~slot] = handle;
        if (++size * 3 > heads.length * 2) {
            grow();
        }
    }

    /** Ends a chain, closing the gap so that later probes still find what lies behind it. */
    void end(int slot) {
        int mask = heads.length - 1;
        int gap = slot;
        for (int i = gap + 1 & mask; heads[i] != NONE; i = i + 1 & mask) {
            int home = hashes[i] >>> 7 & mask;
            if ((i - home & mask) >= (i - gap & mask)) {
                hashes[gap] = hashes[i];
                heads[gap] = heads[i];
                gap = i;
            }
        }
        heads[gap] = NONE;
        size--;
    }

    /** The first handles of all chains and {@link #NONE}s between them. */
    int[] heads() {
        return heads;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldHeads = heads;
        hashes = new int[oldHeads.length * 2];
        heads = filled(oldHeads.length * 2);
        int mask = heads.length - 1;
        for (int i = 0; i < oldHeads.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = oldHashes[i] >>> 7 & mask;
                while (heads[slot] != NONE) {
                    slot = slot + 1 & mask;
                }
                hashes[slot] = oldHashes[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
