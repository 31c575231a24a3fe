package io.sluice.egress.analysis;

import java.util.BitSet;

/** Remembers texts by a hash alone, in little room: it may take one for another, but forgets none. */
final class HashFilter {
    private static final int BITS = 1 << 20;

    private final BitSet hashes = new BitSet(BITS);

    void add(String text) {
        hashes.set(slot(text));
    }

    /** Whether a text may have been added; false only if it was not. */
    boolean mayHold(String text) {
        return hashes.get(slot(text));
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        // Texts that differ in their last letters have neighbouring hash codes.
        return (hash * 0x9E37_79B1) >>> 12;
    }
}
