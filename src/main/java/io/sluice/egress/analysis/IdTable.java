package io.sluice.egress.analysis;

import java.util.Arrays;
import java.util.UUID;

/** From ids to handles and back: open addressing over flat arrays, 16 bytes for the id and some six for the slot. */
final class IdTable {
    private static final int NONE = -1;

    private int[] slots = filled(16);
    private long[] upper = new long[16];
    private long[] lower = new long[16];
    private int size;

    /** The handle of an id, or -1. */
    int handle(UUID id) {
        return slots[probe(id.getMostSignificantBits(), id.getLeastSignificantBits())];
    }

    long idHigh(int handle) {
        return upper[handle];
    }

    long idLow(int handle) {
        return lower[handle];
    }

    /** Names a handle that has no id yet; the id must be new. */
    void put(UUID id, int handle) {
        if (handle >= upper.length) {
            int length = Math.max(handle + 1, upper.length + (upper.length >> 1));
            upper = Arrays.copyOf(upper, length);
            lower = Arrays.copyOf(lower, length);
        }
        upper[handle] = id.getMostSignificantBits();
        lower[handle] = id.getLeastSignificantBits();
        slots[probe(upper[handle], lower[handle])] = handle;
        if (++size * 3 > slots.length * 2) {
            grow();
        }
    }

    private int probe(long high, long low) {
        int mask = slots.length - 1;
        int slot = home(high, low) & mask;
        while (slots[slot] != NONE && (upper[slots[slot]] != high || lower[slots[slot]] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int home(long high, long low) {
        long hash = (high * 31 + low) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    private void grow() {
        int[] old = slots;
        slots = filled(old.length * 2);
        for (int handle : old) {
            if (handle != NONE) {
                slots[probe(upper[handle], lower[handle])] = handle;
            }
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
