package io.sluice.egress.analysis;

/**
 * Finds the destinations of one exact IPv4 block: the first of their chain and how many they are. Open addressing,
 * linear probing; also knows which prefix lengths occur, so that an ancestor search asks for those only.
 */
final class BlockTable {
    private long[] keys = new long[16];
    private int[] heads = new int[16];
    private int[] counts = new int[16];
    private int size;
    private final int[] perPrefix = new int[33];
    private long prefixes;

    /** A block as a number above zero. */
    private static long key(long address, int prefix) {
        return address << 6 | prefix + 1;
    }

    private static int hash(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32 ^ h >>> 15);
    }

    /** The prefix lengths that occur, as bits. */
    long prefixes() {
        return prefixes;
    }

    /** The slot of a block, or -1. */
    int find(long address, int prefix) {
        int slot = probe(key(address, prefix));
        return keys[slot] == 0 ? -1 : slot;
    }

    int head(int slot) {
        return heads[slot];
    }

    void head(int slot, int handle) {
        heads[slot] = handle;
    }

    int count(int slot) {
        return counts[slot];
    }

    /** Puts a destination in front of its block's chain and returns the one that was first, or -1. */
    int add(long address, int prefix, int handle) {
        long key = key(address, prefix);
        int slot = probe(key);
        int before = -1;
        if (keys[slot] == 0) {
            keys[slot] = key;
            if (perPrefix[prefix]++ == 0) {
                prefixes |= 1L << prefix;
            }
            size++;
        } else {
            before = heads[slot];
        }
        heads[slot] = handle;
        counts[slot]++;
        if (size * 3 > keys.length * 2) {
            grow();
        }
        return before;
    }

    /** Takes one destination off a block's count, and the block away with its last. */
    void removeOne(int slot) {
        if (--counts[slot] > 0) {
            return;
        }
        int prefix = (int) (keys[slot] & 63) - 1;
        if (--perPrefix[prefix] == 0) {
            prefixes &= ~(1L << prefix);
        }
        size--;
        close(slot);
    }

    private void close(int slot) {
        int mask = keys.length - 1;
        int gap = slot;
        for (int i = gap + 1 & mask; keys[i] != 0; i = i + 1 & mask) {
            int home = hash(keys[i]) & mask;
            if ((i - home & mask) >= (i - gap & mask)) {
                move(i, gap);
                gap = i;
            }
        }
        keys[gap] = 0;
        counts[gap] = 0;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        heads[to] = heads[from];
        counts[to] = counts[from];
    }

    private int probe(long key) {
        int mask = keys.length - 1;
        int slot = hash(key) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = probe(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
