package io.sluice.egress.analysis;

import java.util.Arrays;

/** Sweeps over the ports of a destination and finds, band by band, the blocks that are not reached. */
final class CoverSweep {

    /** Takes a band of ports with its blocks ({@code address << 6 | prefix}); false ends the sweep. */
    @FunctionalInterface
    interface BandReader {
        boolean read(int ports, long[] blocks);
    }

    private final Reached reached;
    /** For each block, in the order of addresses: the number of its group, equal blocks being one group. */
    private final int[] groups;

    private final long[] groupBlocks;
    private final int[] covering;
    /** One bit for each group that covers the present band. */
    private final long[] present;

    CoverSweep(Reached reached) {
        this.reached = reached;
        groups = new int[reached.size()];
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            count += i == 0 || reached.block(i) != reached.block(i - 1) ? 1 : 0;
            groups[i] = count - 1;
        }
        groupBlocks = new long[count];
        for (int i = 0; i < groups.length; i++) {
            groupBlocks[groups[i]] = reached.block(i);
        }
        covering = new int[count];
        present = new long[(count + 63) / 64];
    }

    void run(BandReader reader) {
        long[] events = events();
        int last = Ports.last(reached.ports());
        int bandFrom = Ports.first(reached.ports());
        long[] band = null;
        int port = bandFrom;
        int at = 0;
        while (port <= last) {
            while (at < events.length && events[at] >>> 32 == port) {
                apply(events[at++]);
            }
            long[] blocks = unreached();
            if (band != null && !Arrays.equals(band, blocks)) {
                if (!reader.read(Ports.pack(bandFrom, port - 1), band)) {
                    return;
                }
                bandFrom = port;
            }
            band = blocks;
            port = at < events.length ? Math.min(last + 1, (int) (events[at] >>> 32)) : last + 1;
        }
        if (band != null) {
            reader.read(Ports.pack(bandFrom, last), band);
        }
    }

    /** Where blocks begin and stop to cover: port, block, and whether it begins; sorted. */
    private long[] events() {
        long[] events = new long[2 * groups.length];
        for (int i = 0; i < groups.length; i++) {
            int range = reached.range(i);
            events[2 * i] = (long) Ports.first(range) << 32 | (long) i << 1 | 1;
            events[2 * i + 1] = (Ports.last(range) + 1L) << 32 | (long) i << 1;
        }
        Arrays.sort(events);
        return events;
    }

    private void apply(long event) {
        int group = groups[(int) event >>> 1];
        covering[group] += (event & 1) == 1 ? 1 : -1;
        if (covering[group] > 0) {
            present[group >>> 6] |= 1L << group;
        } else {
            present[group >>> 6] &= ~(1L << group);
        }
    }

    private long[] unreached() {
        Cover.Blocks gaps = new Cover.Blocks();
        long from = reached.block().first();
        for (int word = 0; word < present.length; word++) {
            for (long bits = present[word]; bits != 0; bits &= bits - 1) {
                long block = groupBlocks[word << 6 | Long.numberOfTrailingZeros(bits)];
                long address = block >>> 6;
                if (address >= from) {
                    gaps.addRange(from, address);
                    from = address + (1L << (32 - (block & 63)));
                }
            }
        }
        gaps.addRange(from, reached.block().last() + 1);
        return gaps.toArray();
    }
}
