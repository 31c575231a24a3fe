package io.sluice.egress.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Lists of handles with their ports, known by a number each. A list of one is the number itself, a longer one lies in a
 * row, so that reading it reads memory in order. Each handle is in one list at most.
 */
final class Postings {
    /** No list. */
    static final int EMPTY = -1;

    /** Numbers from here on stand for longer lists, below it for the one handle. */
    private static final int LISTS = 1 << 23;

    private static final long[] NONE = {};

    private long[][] lists = new long[8][];
    private int[] sizes = new int[8];
    private int used;
    private int free = EMPTY;
    /** Where a handle stands in its list. */
    private int[] positions = new int[16];

    /** An entry: the ports in the upper, the handle in the lower half. */
    static long entry(int handle, int ports) {
        return (long) ports << 32 | handle;
    }

    static int handle(long entry) {
        return (int) entry;
    }

    static int ports(long entry) {
        return (int) (entry >>> 32);
    }

    /** Whether the number stands for one handle. */
    static boolean single(int number) {
        return number < LISTS;
    }

    int size(int number) {
        return number < LISTS ? (number == EMPTY ? 0 : 1) : sizes[number - LISTS];
    }

    /** The entries of a longer list; read only as many as {@link #size} says. */
    long[] entries(int number) {
        return lists[number - LISTS];
    }

    /** Visits the handles of a list until the visitor has enough; tells whether it wants more still. */
    boolean visit(int number, IntPredicate more) {
        if (number < LISTS) {
            return number == EMPTY || more.test(number);
        }
        for (int i = 0; i < sizes[number - LISTS]; i++) {
            if (!more.test(handle(lists[number - LISTS][i]))) {
                return false;
            }
        }
        return true;
    }

    /** Adds a handle to a list and returns the list's number from now on; ports are those of the handles. */
    int add(int number, int handle, int[] ports) {
        if (handle >= LISTS) {
            throw new IllegalStateException("More than " + LISTS + " destinations");
        }
        if (handle >= positions.length) {
            positions = Arrays.copyOf(positions, Math.max(handle + 1, positions.length + (positions.length >> 1)));
        }
        if (number == EMPTY) {
            return handle;
        }
        int list = number - LISTS;
        if (number < LISTS) {
            list = newList();
            append(list, number, ports[number]);
        }
        append(list, handle, ports[handle]);
        return list + LISTS;
    }

    private void append(int list, int handle, int ports) {
        int size = sizes[list]++;
        if (size == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], Math.max(3, size + (size >> 1)));
        }
        lists[list][size] = entry(handle, ports);
        positions[handle] = size;
    }

    private int newList() {
        if (free >= 0) {
            int list = free;
            free = sizes[list];
            sizes[list] = 0;
            return list;
        }
        if (used == lists.length) {
            lists = Arrays.copyOf(lists, used * 2);
            sizes = Arrays.copyOf(sizes, used * 2);
        }
        lists[used] = NONE;
        return used++;
    }

    /** Takes a handle out of its list and returns the list's number from now on. */
    int remove(int number, int handle) {
        if (number < LISTS) {
            return EMPTY;
        }
        int list = number - LISTS;
        long[] entries = lists[list];
        long last = entries[--sizes[list]];
        int at = positions[handle];
        entries[at] = last;
        positions[handle(last)] = at;
        if (sizes[list] > 1) {
            return number;
        }
        int rest = handle(entries[0]);
        lists[list] = NONE;
        sizes[list] = free;
        free = list;
        return rest;
    }
}
