package io.sluice.egress.analysis;

import java.util.Arrays;

/**
 * Tells that a workload surely has no policy on a block: by the prefix lengths that it has at all, and by one bit for each
 * hash, those of one workload close together. Blocks are numbers, the address before six bits of prefix length.
 */
final class BlockFilter {
    private long[] bits = new long[2];
    /** How many workloads have bits of their own, and how many bits each; powers of two. */
    private int regions = 1;

    private int regionBits = 128;
    /** The prefix lengths of each workload's blocks, as bits; never taken back. */
    private long[] lengths = new long[16];

    /** The number of a block. */
    static long block(long address, int prefix) {
        return (address << 6) | prefix;
    }

    /** A number that depends on all of a block. */
    static int hash(long block) {
        return (int) ((block * 0x9E3779B97F4A7C15L) >>> 32);
    }

    /** The prefix lengths that a workload has, as bits. */
    long lengths(int workload) {
        return workload < lengths.length ? lengths[workload] : 0;
    }

    boolean mayHold(int workload, long block) {
        int bit = bit(workload, block);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    void add(int workload, long block) {
        if (workload >= lengths.length) {
            lengths = Arrays.copyOf(lengths, workload + (workload >> 1) + 1);
        }
        lengths[workload] |= 1L << (block & 63);
        int bit = bit(workload, block);
        bits[bit >>> 6] |= 1L << bit;
    }

    /** Forgets all blocks and makes room for so many bits, a power of two from 64 on. */
    void clear(int room) {
        int workloads = lengths.length;
        while (workloads > 1 && lengths[workloads - 1] == 0) {
            workloads--;
        }
        regions = Math.min(room / 64, Integer.highestOneBit(2 * workloads - 1));
        regionBits = room / regions;
        bits = new long[room / 64];
    }

    private int bit(int workload, long block) {
        int hash = (hash(block) ^ workload * 0x9E3779B9) * 0x85EBCA6B;
        return (workload & (regions - 1)) * regionBits + (hash >>> (Integer.numberOfLeadingZeros(regionBits) + 1));
    }
}
