package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Block;
import java.util.Arrays;

/**
 * The part of an IPv4 destination that other blocks reach: blocks, each with ports, cut to the destination. Counts and
 * covers what is left.
 */
final class Reached {
    private static final int INDEX_BITS = 26;

    private final Ipv4Block block;
    private final int ports;
    private long[] keys = new long[16];
    private int[] ranges = new int[16];
    private int size;
    private boolean sorted = true;

    Reached(Destination destination) {
        block = (Ipv4Block) destination.address();
        ports = Ports.pack(destination.ports());
    }

    Ipv4Block block() {
        return block;
    }

    int ports() {
        return ports;
    }

    int size() {
        return size;
    }

    /** Adds a block that shares addresses and ports with the destination. */
    void add(long address, int prefix, int reachedPorts) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ranges = Arrays.copyOf(ranges, size * 2);
        }
        boolean around = prefix <= block.prefix();
        long cut = around ? BlockKey.of(block) : BlockKey.of(address, prefix);
        // Above all addresses the sign bit would turn the order round.
        keys[size] = (cut << INDEX_BITS | size) ^ Long.MIN_VALUE;
        ranges[size] = Ports.pack(
                Math.max(Ports.first(reachedPorts), Ports.first(ports)),
                Math.min(Ports.last(reachedPorts), Ports.last(ports)));
        sorted &= size == 0 || keys[size - 1] < keys[size];
        size++;
    }

    /** Puts the blocks in the order of their addresses, the wider of two first. */
    private void sort() {
        if (sorted) {
            return;
        }
        keys = RadixSort.sorted(keys, size, INDEX_BITS);
        int[] moved = new int[ranges.length];
        for (int i = 0; i < size; i++) {
            moved[i] = ranges[(int) keys[i] & ((1 << INDEX_BITS) - 1)];
            keys[i] = keys[i] >>> INDEX_BITS << INDEX_BITS | i;
        }
        ranges = moved;
        sorted = true;
    }

    /** The {@link BlockKey} of a block in order. */
    long block(int at) {
        return (keys[at] ^ Long.MIN_VALUE) >>> INDEX_BITS;
    }

    int range(int at) {
        return ranges[at];
    }

    /**
     * How many pairs of the destination none of the blocks reaches. Lets go of the blocks whose ports others around them
     * reach already, which in practice are most: a cover is the same without them.
     */
    long unreached() {
        sort();
        int kept = 0;
        // The ports that the blocks around the present one reach, and where each of those blocks ends.
        PortBits around = new PortBits();
        int[] marks = new int[34];
        long[] behind = new long[34];
        int depth = 0;
        long reached = 0;
        for (int at = 0; at < size; ) {
            long group = block(at);
            long address = BlockKey.address(group);
            long end = address + (1L << (32 - BlockKey.prefix(group)));
            while (depth > 0 && behind[depth - 1] <= address) {
                around.back(marks[--depth]);
            }
            int next = at + 1;
            while (next < size && block(next) == group) {
                next++;
            }
            boolean hasInner = next < size && BlockKey.address(block(next)) < end;
            int more = 0;
            boolean alone = next - at == 1 && !hasInner;
            if (!alone) {
                marks[depth] = around.mark();
                behind[depth++] = end;
            }
            for (int i = at; i < next; i++) {
                int fresh = alone ? around.missing(ranges[i]) : around.add(ranges[i]);
                more += fresh;
                keys[kept] = keys[i];
                ranges[kept] = ranges[i];
                kept += fresh > 0 ? 1 : 0;
            }
            reached += (end - address) * more;
            at = next;
        }
        size = kept;
        return block.size() * Ports.size(ports) - reached;
    }

    /** Sorts, so that the blocks can be read in order. */
    Reached settled() {
        sort();
        return this;
    }
}
