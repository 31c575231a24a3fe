package io.sluice.egress.analysis;

import java.util.Arrays;

/** Sets of ports as sorted, disjoint ranges, kept in one growing array, one set behind the other like a stack. */
final class PortSpans {
    private int[] spans = new int[64];
    private int[] sorted = new int[16];

    /**
     * Which part of the array a set takes up; sets above it on the stack begin at its end.
     *
     * @param size how many ports it has
     */
    record Set(int begin, int end, int size) {
        static final Set EMPTY = new Set(0, 0, 0);
    }

    /** How many ports of a range are in a set. */
    int shared(Set set, int ports) {
        int first = Ports.first(ports);
        int last = Ports.last(ports);
        int shared = 0;
        for (int i = firstEndingFrom(set, first); i < set.end && Ports.first(spans[i]) <= last; i++) {
            shared += Math.min(last, Ports.last(spans[i])) - Math.max(first, Ports.first(spans[i])) + 1;
        }
        return shared;
    }

    /** The place of the first span of a set that does not end before a port. */
    private int firstEndingFrom(Set set, int port) {
        int low = set.begin;
        int high = set.end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Ports.last(spans[middle]) < port) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts the union of a set and further ranges on the stack, above the set. */
    Set union(Set set, int[] ranges, int from, int to) {
        int count = to - from;
        sort(ranges, from, count);
        int most = set.end + set.end - set.begin + count;
        if (spans.length < most) {
            spans = Arrays.copyOf(spans, Math.max(most, spans.length * 2));
        }
        // What ends before the first range is copied as it is, and so is what begins behind the last one.
        int at = firstEndingFrom(set, Ports.first(sorted[0]) - 1);
        System.arraycopy(spans, set.begin, spans, set.end, at - set.begin);
        int begin = set.end + at - set.begin;
        int end = begin;
        int size = set.size;
        int next = 0;
        while (next < count || (at < set.end && Ports.first(spans[at]) <= Ports.last(spans[end - 1]) + 1)) {
            int span;
            if (next == count || (at < set.end && Ports.first(spans[at]) <= Ports.first(sorted[next]))) {
                span = spans[at++];
                size -= Ports.size(span);
            } else {
                span = sorted[next++];
            }
            if (end > begin && Ports.first(span) <= Ports.last(spans[end - 1]) + 1) {
                int last = Math.max(Ports.last(span), Ports.last(spans[end - 1]));
                size += last - Ports.last(spans[end - 1]);
                spans[end - 1] = Ports.pack(Ports.first(spans[end - 1]), last);
            } else {
                spans[end++] = span;
                size += Ports.size(span);
            }
        }
        System.arraycopy(spans, at, spans, end, set.end - at);
        return new Set(set.end, end + set.end - at, size);
    }

    private void sort(int[] ranges, int from, int count) {
        if (sorted.length < count) {
            sorted = new int[Math.max(count, sorted.length * 2)];
        }
        System.arraycopy(ranges, from, sorted, 0, count);
        if (count > 1) {
            // Flipping the upper bit makes first ports above 32,767 sort behind the others.
            for (int i = 0; i < count; i++) {
                sorted[i] ^= Integer.MIN_VALUE;
            }
            Arrays.sort(sorted, 0, count);
            for (int i = 0; i < count; i++) {
                sorted[i] ^= Integer.MIN_VALUE;
            }
        }
    }
}
