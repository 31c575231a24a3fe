package io.sluice.egress.analysis;

import java.util.Arrays;

/** Sets of ports as sorted, disjoint ranges, kept in one growing array, one set behind the other like a stack. */
final class PortSpans {
    private int[] spans = new int[64];
    private int[] scratch = new int[16];

    /** Which part of the array a set takes up; sets above it on the stack begin at its end. */
    record Set(int begin, int end) {
        static final Set EMPTY = new Set(0, 0);
    }

    /** How many ports of a range are in a set. */
    int shared(Set set, int ports) {
        int first = Ports.first(ports);
        int last = Ports.last(ports);
        int low = set.begin;
        int high = set.end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Ports.last(spans[middle]) < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int shared = 0;
        for (int i = low; i < set.end && Ports.first(spans[i]) <= last; i++) {
            shared += Math.min(last, Ports.last(spans[i])) - Math.max(first, Ports.first(spans[i])) + 1;
        }
        return shared;
    }

    /** How many ports are in a set. */
    int size(Set set) {
        int size = 0;
        for (int i = set.begin; i < set.end; i++) {
            size += Ports.size(spans[i]);
        }
        return size;
    }

    /** Puts the union of a set and further ranges on the stack, above the set. */
    Set union(Set set, int[] ranges, int from, int to) {
        int count = set.end - set.begin + to - from;
        if (scratch.length < count) {
            scratch = new int[Math.max(count, scratch.length * 2)];
        }
        System.arraycopy(spans, set.begin, scratch, 0, set.end - set.begin);
        System.arraycopy(ranges, from, scratch, set.end - set.begin, to - from);
        // Flipping the upper bit makes first ports above 32,767 sort behind the others.
        for (int i = 0; i < count; i++) {
            scratch[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(scratch, 0, count);
        if (spans.length < set.end + count) {
            spans = Arrays.copyOf(spans, Math.max(set.end + count, spans.length * 2));
        }
        int end = set.end;
        for (int i = 0; i < count; i++) {
            int span = scratch[i] ^ Integer.MIN_VALUE;
            if (end > set.end && Ports.first(span) <= Ports.last(spans[end - 1]) + 1) {
                int last = Math.max(Ports.last(span), Ports.last(spans[end - 1]));
                spans[end - 1] = Ports.pack(Ports.first(spans[end - 1]), last);
            } else {
                spans[end++] = span;
            }
        }
        return new Set(set.end, end);
    }
}
