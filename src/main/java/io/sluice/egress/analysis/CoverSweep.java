package io.sluice.egress.analysis;

import java.util.stream.IntStream;

/**
 * Sweeps over some ports of a destination and finds, band by band, the addresses that are not reached. A band ends where
 * these change, not merely where a block begins or ends.
 */
final class CoverSweep {
    /** The reader has enough. */
    static final int ENOUGH = 0;

    /** Takes a band of ports with what is free on each of them; false ends the sweep. */
    @FunctionalInterface
    interface BandReader {
        boolean read(int ports, FreeTree free);
    }

    private final int first;
    private final int last;
    private final FreeTree free;
    /** The nodes of the blocks that have a port among these. */
    private final int[] nodes;

    private final PortGroups begins;
    private final PortGroups ends;
    private int bandFrom;

    CoverSweep(Reached reached, int first, int last) {
        this.first = first;
        this.last = last;
        int window = Ports.pack(first, last);
        int[] meeting = new int[reached.size()];
        int count = 0;
        for (int i = 0; i < meeting.length; i++) {
            meeting[count] = i;
            count += Ports.overlap(reached.range(i), window) ? 1 : 0;
        }
        free = new FreeTree(BlockKey.of(reached.block()), count);
        nodes = new int[count];
        int[] ranges = new int[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = free.add(reached.block(meeting[i]));
            ranges[i] = reached.range(meeting[i]);
        }
        begins = new PortGroups(count, first, last, i -> Math.max(first, Ports.first(ranges[i])));
        ends = new PortGroups(count, first, last, i -> Ports.last(ranges[i]) + 1);
    }

    /**
     * Tells the reader of every band but the one that the last port is in, which may go on behind it.
     *
     * @return the first port of that band, or {@link #ENOUGH}
     */
    int run(BandReader reader) {
        bandFrom = first;
        free.begin(IntStream.range(begins.begin(first), begins.begin(first + 1)).map(at -> nodes[begins.number(at)]));
        for (int port = first + 1; port <= last; port++) {
            if (!begin(port, reader) || !end(port, reader)) {
                return ENOUGH;
            }
        }
        return bandFrom;
    }

    /** What is free on the last ports, after a run to the end. */
    FreeTree rest() {
        return free;
    }

    // A block that covers from a port on still does so behind it, so what it shuts there stays shut whatever ends:
    // first all
    // begin and then they end, and a band is told of when the next step would be the first to change what is free.

    private boolean begin(int port, BandReader reader) {
        for (int at = begins.begin(port); at < begins.begin(port + 1); at++) {
            int node = nodes[begins.number(at)];
            if (bandFrom < port && free.wouldShut(node) && !tell(port, reader)) {
                return false;
            }
            free.cover(node);
        }
        return true;
    }

    private boolean end(int port, BandReader reader) {
        for (int at = ends.begin(port); at < ends.begin(port + 1); at++) {
            int node = nodes[ends.number(at)];
            if (bandFrom < port && free.wouldOpen(node) && !tell(port, reader)) {
                return false;
            }
            free.uncover(node);
        }
        return true;
    }

    private boolean tell(int port, BandReader reader) {
        int band = Ports.pack(bandFrom, port - 1);
        bandFrom = port;
        return reader.read(band, free);
    }
}
