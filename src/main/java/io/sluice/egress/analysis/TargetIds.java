package io.sluice.egress.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A number for each name and each block that anything is attached to; given once, never taken back. */
final class TargetIds {
    private static final int NONE = -1;

    private @Nullable String[] names = new String[16];
    /** The hash of a name in the upper, its number plus one in the lower half. */
    private long[] nameSlots = new long[32];

    private long[] blockKeys = new long[32];
    private int[] blockIds = new int[32];
    private int nameCount;
    private int blockCount;
    private final int[] perPrefix = new int[33];
    private long prefixes;
    private int next;

    /** The prefix lengths that blocks have, as bits. */
    long prefixes() {
        return prefixes;
    }

    /** The number of a name, or -1. */
    int name(String name) {
        int hash = mixed(name.hashCode());
        int mask = nameSlots.length - 1;
        for (int slot = hash & mask; nameSlots[slot] != 0; slot = (slot + 1) & mask) {
            if ((int) (nameSlots[slot] >>> 32) == hash) {
                int id = (int) nameSlots[slot] - 1;
                if (name.equals(names[id])) {
                    return id;
                }
            }
        }
        return NONE;
    }

    /** The number of a block, or -1. */
    int block(long address, int prefix) {
        long key = address << 6 | (prefix + 1);
        int mask = blockKeys.length - 1;
        for (int slot = home(key) & mask; blockKeys[slot] != 0; slot = (slot + 1) & mask) {
            if (blockKeys[slot] == key) {
                return blockIds[slot];
            }
        }
        return NONE;
    }

    int nameOrNew(String name) {
        int known = name(name);
        if (known >= 0) {
            return known;
        }
        int id = next++;
        if (id >= names.length) {
            names = Arrays.copyOf(names, id + (id >> 1) + 1);
        }
        names[id] = name;
        if (++nameCount * 2 > nameSlots.length) {
            long[] old = nameSlots;
            nameSlots = new long[old.length * 2];
            for (long slot : old) {
                if (slot != 0) {
                    putName(slot);
                }
            }
        }
        putName((long) mixed(name.hashCode()) << 32 | (id + 1));
        return id;
    }

    int blockOrNew(long address, int prefix) {
        int known = block(address, prefix);
        if (known >= 0) {
            return known;
        }
        int id = next++;
        if (perPrefix[prefix]++ == 0) {
            prefixes |= 1L << prefix;
        }
        if (++blockCount * 2 > blockKeys.length) {
            long[] oldKeys = blockKeys;
            int[] oldIds = blockIds;
            blockKeys = new long[oldKeys.length * 2];
            blockIds = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    putBlock(oldKeys[i], oldIds[i]);
                }
            }
        }
        putBlock(address << 6 | (prefix + 1), id);
        return id;
    }

    private void putName(long entry) {
        int mask = nameSlots.length - 1;
        int slot = (int) (entry >>> 32) & mask;
        while (nameSlots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        nameSlots[slot] = entry;
    }

    private void putBlock(long key, int id) {
        int mask = blockKeys.length - 1;
        int slot = home(key) & mask;
        while (blockKeys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        blockKeys[slot] = key;
        blockIds[slot] = id;
    }

    private static int mixed(int hash) {
        int h = (hash ^ hash >>> 16) * 0x7feb352d;
        return h ^ h >>> 15;
    }

    private static int home(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32 ^ h >>> 15);
    }
}
