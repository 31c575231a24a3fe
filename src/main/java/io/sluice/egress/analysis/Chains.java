package io.sluice.egress.analysis;

import java.util.Arrays;

/** Doubly linked chains of handles, without an object for each link. */
final class Chains {
    private static final int NONE = -1;

    private int[] next = new int[16];
    private int[] previous = new int[16];

    /** Puts a handle in front of the one that was first, or alone if that is -1. */
    void link(int handle, int first) {
        if (handle >= next.length) {
            int length = Math.max(handle + 1, next.length + (next.length >> 1));
            next = Arrays.copyOf(next, length);
            previous = Arrays.copyOf(previous, length);
        }
        next[handle] = first;
        previous[handle] = NONE;
        if (first >= 0) {
            previous[first] = handle;
        }
    }

    /** Takes a handle out of its chain and returns the one behind it, or -1. */
    int unlink(int handle) {
        int after = next[handle];
        int before = previous[handle];
        if (before >= 0) {
            next[before] = after;
        }
        if (after >= 0) {
            previous[after] = before;
        }
        return after;
    }

    /** The handle behind this one, or -1. */
    int next(int handle) {
        return next[handle];
    }
}
