package io.sluice.egress.analysis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** How many workloads import each policy, and whether any ever did, by the policy's handle: four bytes each. */
final class ImportCounts {
    /** Set in a count as soon as any import was heard of, one that was taken away again included. */
    private static final int EVER = Integer.MIN_VALUE;

    private int[] counts = new int[16];

    /** The policies whose imports arrived before they did. */
    private final Set<UUID> early = new HashSet<>();

    /** How many there are now, of a count. */
    static int now(int count) {
        return count & ~EVER;
    }

    /** Whether there ever was one, of a count. */
    static boolean ever(int count) {
        return count != 0;
    }

    /** A count that says that there are so many and that there was one. */
    static int count(int now) {
        return now | EVER;
    }

    /** A policy arrives, which so many workloads import already. */
    void arrived(int handle, UUID policy, int importing) {
        if (handle >= counts.length) {
            counts = Arrays.copyOf(counts, handle + (handle >> 1) + 1);
        }
        counts[handle] = early.remove(policy) ? count(importing) : 0;
    }

    /**
     * An import arrives, or that it was taken away.
     *
     * @param handle below zero if the policy has not arrived
     * @param by how many more there are: 1, 0 or -1
     */
    void changed(int handle, UUID policy, int by) {
        if (handle < 0) {
            early.add(policy);
        } else {
            counts[handle] = count(now(counts[handle]) + by);
        }
    }

    /** The count of a policy. */
    int of(int handle) {
        return counts[handle];
    }

    /** A copy of the counts of the first handles. */
    int[] copy(int size) {
        return Arrays.copyOf(counts, size);
    }
}
