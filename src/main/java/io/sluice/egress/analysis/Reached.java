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
        long cut = (around ? block.first() : address) << 6 | (around ? block.prefix() : prefix);
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
        Arrays.sort(keys, 0, size);
        int[] moved = new int[size];
        for (int i = 0; i < size; i++) {
            moved[i] = ranges[(int) keys[i] & ((1 << INDEX_BITS) - 1)];
            keys[i] = keys[i] >>> INDEX_BITS << INDEX_BITS | i;
        }
        ranges = moved;
        sorted = true;
    }

    /** Address and prefix of a block in order, as one number: {@code address << 6 | prefix}. */
    long block(int at) {
        return (keys[at] ^ Long.MIN_VALUE) >>> INDEX_BITS;
    }

    int range(int at) {
        return ranges[at];
    }

    /** How many pairs of the destination none of the blocks reaches. */
    long unreached() {
        sort();
        PortSpans spans = new PortSpans();
        PortSpans.Set[] levels = new PortSpans.Set[34];
        long[] behind = new long[34];
        int depth = 0;
        long reached = 0;
        for (int at = 0; at < size; ) {
            long group = block(at);
            int next = at + 1;
            while (next < size && block(next) == group) {
                next++;
            }
            long address = group >>> 6;
            long addresses = 1L << (32 - (group & 63));
            while (depth > 0 && behind[depth - 1] <= address) {
                depth--;
            }
            PortSpans.Set around = depth == 0 ? PortSpans.Set.EMPTY : levels[depth - 1];
            boolean hasInner = next < size && block(next) >>> 6 < address + addresses;
            if (next - at == 1 && !hasInner) {
                reached += addresses * (Ports.size(ranges[at]) - spans.shared(around, ranges[at]));
            } else {
                PortSpans.Set together = spans.union(around, ranges, at, next);
                reached += addresses * (together.size() - around.size());
                levels[depth] = together;
                behind[depth++] = address + addresses;
            }
            at = next;
        }
        return block.size() * Ports.size(ports) - reached;
    }

    /** Sorts and trims, so that the blocks can be read in order and kept. */
    Reached settled() {
        sort();
        keys = Arrays.copyOf(keys, size);
        ranges = Arrays.copyOf(ranges, size);
        return this;
    }
}
