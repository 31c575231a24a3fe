package io.sluice.egress.analysis;

/**
 * All overlapping pairs of IPv4 destinations in one pass in address order. Blocks nest or are disjoint, so the blocks
 * around an entry are a stack; the destinations of one block lie in a row, single ports first, each part sorted by first
 * port, so that long rows are searched by port.
 */
final class BlockPairs {
    private static final int SHORT_ROW = 8;

    private final long[] keys;
    private final int[] handles;
    private final int[] ports;
    private int size;

    /** The rows on the stack: where each begins, where its ranges begin, where it ends, and the address behind it. */
    private final int[] begin = new int[34];

    private final int[] ranges = new int[34];
    private final int[] end = new int[34];
    private final long[] behind = new long[34];

    BlockPairs(OrderedEntries byAddress) {
        keys = new long[byAddress.size()];
        handles = new int[keys.length];
        ports = new int[keys.length];
        byAddress.scan(0, Long.MAX_VALUE, Ports.pack(0, 0xFFFF), (key, handle, port) -> {
            keys[size] = key;
            handles[size] = handle;
            ports[size++] = port;
        });
    }

    void forEach(PairSink sink) {
        int depth = 0;
        int at = 0;
        while (at < size) {
            long block = keys[at] >>> 17;
            long address = BlockIndex.address(keys[at]);
            while (depth > 0 && behind[depth - 1] <= address) {
                depth--;
            }
            push(depth, at, block);
            for (int entry = at; entry < end[depth]; entry++) {
                for (int row = 0; row < depth; row++) {
                    around(row, entry, sink);
                }
                within(depth, entry, sink);
            }
            behind[depth] = address + (1L << (32 - BlockIndex.prefix(keys[at])));
            at = end[depth];
            depth++;
        }
    }

    private void push(int row, int at, long block) {
        int range = at;
        while (range < size && keys[range] >>> 16 == block << 1) {
            range++;
        }
        int stop = range;
        while (stop < size && keys[stop] >>> 17 == block) {
            stop++;
        }
        begin[row] = at;
        ranges[row] = range;
        end[row] = stop;
    }

    private void around(int row, int entry, PairSink sink) {
        int from = begin[row];
        int to = end[row];
        if (to - from <= SHORT_ROW) {
            for (int i = from; i < to; i++) {
                if (Ports.overlap(ports[i], ports[entry])) {
                    sink.found(handles[i], handles[entry]);
                }
            }
            return;
        }
        int last = Ports.last(ports[entry]);
        for (int i = firstFrom(from, ranges[row], Ports.first(ports[entry]));
                i < ranges[row] && Ports.first(ports[i]) <= last;
                i++) {
            sink.found(handles[i], handles[entry]);
        }
        for (int i = ranges[row]; i < to && Ports.first(ports[i]) <= last; i++) {
            if (Ports.overlap(ports[i], ports[entry])) {
                sink.found(handles[i], handles[entry]);
            }
        }
    }

    /** The entries of the same row that come after this one (single ports) or belong to a later part (ranges). */
    private void within(int row, int entry, PairSink sink) {
        int last = Ports.last(ports[entry]);
        for (int i = entry + 1; i < end[row] && Ports.first(ports[i]) <= last; i++) {
            if (i == ranges[row]) {
                break;
            }
            sink.found(handles[i], handles[entry]);
        }
        if (entry < ranges[row]) {
            for (int i = ranges[row]; i < end[row] && Ports.first(ports[i]) <= last; i++) {
                if (Ports.overlap(ports[i], ports[entry])) {
                    sink.found(handles[i], handles[entry]);
                }
            }
        }
    }

    private int firstFrom(int from, int to, int port) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Ports.first(ports[middle]) < port) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
