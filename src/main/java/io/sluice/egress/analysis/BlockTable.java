package io.sluice.egress.analysis;

/**
 * Finds the destinations of one exact IPv4 block: a small open-addressed table for each prefix length in use, so that an
 * ancestor search asks few tables, which stay in the cache.
 */
final class BlockTable {
    private final Lengths[] lengths = new Lengths[33];
    private long prefixes;

    /** The prefix lengths that occur, as bits. */
    long prefixes() {
        return prefixes;
    }

    /** The number of the list of a block, or {@link Postings#EMPTY}; its prefix length must occur. */
    int find(long address, int prefix) {
        return lengths[prefix].find(significant(address, prefix));
    }

    /** Sets the number of the list of a block; {@link Postings#EMPTY} takes the block away. */
    void put(long address, int prefix, int number) {
        if ((prefixes >>> prefix & 1) == 0) {
            lengths[prefix] = new Lengths();
            prefixes |= 1L << prefix;
        }
        lengths[prefix].put(significant(address, prefix), number);
        if (lengths[prefix].size == 0) {
            prefixes &= ~(1L << prefix);
        }
    }

    /** The number of the list of a block of any prefix length. */
    int findAny(long address, int prefix) {
        return (prefixes >>> prefix & 1) == 0 ? Postings.EMPTY : find(address, prefix);
    }

    /** An address without its host bits, which are 0 and would make poor hashes. */
    private static int significant(long address, int prefix) {
        return (int) (address >>> (32 - prefix));
    }

    /**
     * The blocks of one prefix length: the address in the upper, the list's number raised by one in the lower half. Most
     * questions are about blocks that are not there; a filter of one bit for every sixteenth of a slot answers them
     * without a branch that the processor could guess wrong.
     */
    private static final class Lengths {
        private static final int FILTER_BITS_FOR_A_SLOT = 8;

        private long[] table = new long[16];
        private long[] filter = new long[16 * FILTER_BITS_FOR_A_SLOT / 64];
        private int size;

        int find(int address) {
            int hash = hash(address);
            int bit = hash >>> (Integer.numberOfLeadingZeros(filter.length) - 5);
            if ((filter[bit >>> 6] >>> bit & 1) == 0) {
                return Postings.EMPTY;
            }
            return (int) table[slot(address)] - 1;
        }

        private void remember(int address) {
            int bit = hash(address) >>> (Integer.numberOfLeadingZeros(filter.length) - 5);
            filter[bit >>> 6] |= 1L << bit;
        }

        private int slot(int address) {
            int mask = table.length - 1;
            int slot = home(address);
            while (table[slot] != 0 && (int) (table[slot] >>> 32) != address) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        void put(int address, int number) {
            int slot = slot(address);
            if (number == Postings.EMPTY) {
                close(slot);
                return;
            }
            if (table[slot] == 0 && ++size * 2 > table.length) {
                grow();
                slot = slot(address);
            }
            remember(address);
            table[slot] = (long) address << 32 | (number + 1);
        }

        private void close(int slot) {
            int mask = table.length - 1;
            int gap = slot;
            size--;
            table[gap] = 0;
            for (int i = (gap + 1) & mask; table[i] != 0; i = (i + 1) & mask) {
                int home = home((int) (table[i] >>> 32));
                if (((i - home) & mask) >= ((i - gap) & mask)) {
                    table[gap] = table[i];
                    table[i] = 0;
                    gap = i;
                }
            }
        }

        private void grow() {
            long[] old = table;
            table = new long[old.length * 2];
            filter = new long[table.length * FILTER_BITS_FOR_A_SLOT / 64];
            for (long entry : old) {
                if (entry != 0) {
                    int address = (int) (entry >>> 32);
                    table[slot(address)] = entry;
                    remember(address);
                }
            }
        }

        private int home(int address) {
            return hash(address) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
        }

        /** The upper bits depend on all bits of the address. */
        private static int hash(int address) {
            int h = address * 0x9E3779B9;
            return (h ^ h >>> 15) * 0x85EBCA6B;
        }
    }
}
