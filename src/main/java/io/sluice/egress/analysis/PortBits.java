package io.sluice.egress.analysis;

import java.util.Arrays;

/** A set of ports that grows by ranges and goes back to what it was, as bits and how many of them each row has. */
final class PortBits {
    /** Words in a row. */
    private static final int ROW = 16;

    private static final int WORDS = 65_536 / 64;

    private final long[] words = new long[WORDS];
    private final int[] inRow = new int[WORDS / ROW];
    /** The words that were changed, the latest last, and what they were before. */
    private int[] changed = new int[64];

    private long[] before = new long[64];
    private int changes;

    /** How many ports of a range are not in it. */
    int missing(int ports) {
        int from = Ports.first(ports) >>> 6;
        int to = Ports.last(ports) >>> 6;
        int held = 0;
        for (int word = from; word <= to; ) {
            if (word % ROW == 0 && word + ROW <= to && word > from) {
                held += inRow[word / ROW];
                word += ROW;
            } else {
                held += Long.bitCount(words[word] & mask(word, ports));
                word++;
            }
        }
        return Ports.size(ports) - held;
    }

    /** Adds a range; tells how many ports were not in it before. */
    int add(int ports) {
        int to = Ports.last(ports) >>> 6;
        int added = 0;
        for (int word = Ports.first(ports) >>> 6; word <= to; word++) {
            long more = mask(word, ports) & ~words[word];
            if (more != 0) {
                keep(word);
                words[word] |= more;
                inRow[word / ROW] += Long.bitCount(more);
                added += Long.bitCount(more);
            }
        }
        return added;
    }

    private void keep(int word) {
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, changes * 2);
            before = Arrays.copyOf(before, changes * 2);
        }
        changed[changes] = word;
        before[changes++] = words[word];
    }

    /** A point to go {@link #back} to. */
    int mark() {
        return changes;
    }

    /** Takes out what was added since a mark. */
    void back(int mark) {
        while (changes > mark) {
            int word = changed[--changes];
            inRow[word / ROW] -= Long.bitCount(words[word] ^ before[changes]);
            words[word] = before[changes];
        }
    }

    /** The bits of a word that stand for ports of a range which has some there. */
    private static long mask(int word, int ports) {
        long mask = -1;
        if (word == Ports.first(ports) >>> 6) {
            mask = -1L << Ports.first(ports);
        }
        return word == Ports.last(ports) >>> 6 ? mask & -1L >>> (63 - (Ports.last(ports) & 63)) : mask;
    }
}
