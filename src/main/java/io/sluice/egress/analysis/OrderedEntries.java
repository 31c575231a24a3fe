package io.sluice.egress.analysis;

import java.util.Arrays;

/**
 * Entries (key, handle, ports) in the order of their keys, in blocks of at most {@value #CAPACITY}: an insertion moves
 * part of one block, a scan reads memory in order. Each block knows the lowest and highest port in it, so that a scan
 * for other ports skips it.
 */
final class OrderedEntries {
    /** The most entries of a row. */
    static final int CAPACITY = 256;

    /** The bits of a block in a key. */
    private static final long BLOCK = (1L << 38) - 1;

    /** The keys, handles and ports of one block of entries; lowest and highest bound the ports in it. */
    static final class Row {
        private final int shift;
        final long[] keys = new long[CAPACITY];
        final int[] handles = new int[CAPACITY];
        final int[] ports = new int[CAPACITY];
        private int size;
        private int lowest = 0xFFFF;
        private int highest;

        private Row(int shift) {
            this.shift = shift;
        }

        /** The {@link BlockKey} of an entry. */
        long block(int at) {
            return keys[at] >>> shift & BLOCK;
        }

        /** The first position whose key is not below a key. */
        private int lowerBound(long key) {
            // Without a branch in the loop: which way it goes is a coin toss.
            int low = 0;
            for (int length = size; length > 1; length -= length >>> 1) {
                low += keys[low + (length >>> 1) - 1] < key ? length >>> 1 : 0;
            }
            return size > 0 && keys[low] < key ? low + 1 : low;
        }

        private void insert(int at, long key, int handle, int port) {
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(handles, at, handles, at + 1, size - at);
            System.arraycopy(ports, at, ports, at + 1, size - at);
            keys[at] = key;
            handles[at] = handle;
            ports[at] = port;
            size++;
            lowest = Math.min(lowest, Ports.first(port));
            highest = Math.max(highest, Ports.last(port));
        }

        private void remove(int at) {
            size--;
            System.arraycopy(keys, at + 1, keys, at, size - at);
            System.arraycopy(handles, at + 1, handles, at, size - at);
            System.arraycopy(ports, at + 1, ports, at, size - at);
            bound();
        }

        private Row splitOff(int from) {
            Row upper = new Row(shift);
            upper.size = size - from;
            System.arraycopy(keys, from, upper.keys, 0, upper.size);
            System.arraycopy(handles, from, upper.handles, 0, upper.size);
            System.arraycopy(ports, from, upper.ports, 0, upper.size);
            size = from;
            bound();
            upper.bound();
            return upper;
        }

        private void bound() {
            lowest = 0xFFFF;
            highest = 0;
            for (int i = 0; i < size; i++) {
                lowest = Math.min(lowest, Ports.first(ports[i]));
                highest = Math.max(highest, Ports.last(ports[i]));
            }
        }
    }

    private Row[] blocks;
    private long[] starts = {Long.MIN_VALUE};
    private int count = 1;
    private int size;

    /**
     * Without entries.
     *
     * @param shift where in a key its {@link BlockKey} stands
     */
    OrderedEntries(int shift) {
        blocks = new Row[] {new Row(shift)};
    }

    int size() {
        return size;
    }

    void add(long key, int handle, int ports) {
        int b = lastNotAbove(key);
        Row block = blocks[b];
        if (block.size == CAPACITY) {
            // Keys that arrive in order fill their blocks; others are split in the middle.
            boolean atEnd = b == count - 1 && key >= block.keys[CAPACITY - 1];
            b = split(b, atEnd ? CAPACITY : CAPACITY / 2, key);
            block = blocks[b];
        }
        int at = key == Long.MAX_VALUE ? block.size : block.lowerBound(key + 1);
        block.insert(at, key, handle, ports);
        size++;
    }

    private int split(int b, int from, long key) {
        Row upper = blocks[b].splitOff(from);
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        System.arraycopy(blocks, b + 1, blocks, b + 2, count - b - 1);
        System.arraycopy(starts, b + 1, starts, b + 2, count - b - 1);
        blocks[b + 1] = upper;
        starts[b + 1] = upper.size == 0 ? key : upper.keys[0];
        count++;
        return key >= starts[b + 1] ? b + 1 : b;
    }

    /** Removes the entry with this key and handle, which must be here. */
    void remove(long key, int handle) {
        for (int b = firstThatMayHold(key); b < count; b++) {
            Row block = blocks[b];
            for (int i = block.lowerBound(key); i < block.size && block.keys[i] == key; i++) {
                if (block.handles[i] == handle) {
                    block.remove(i);
                    size--;
                    if (block.size == 0 && count > 1) {
                        drop(b);
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("No entry " + key + " of " + handle);
    }

    private void drop(int b) {
        count--;
        System.arraycopy(blocks, b + 1, blocks, b, count - b);
        System.arraycopy(starts, b + 1, starts, b, count - b);
        starts[0] = Long.MIN_VALUE;
    }

    /** Visits the entries with {@code from <= key < to} whose ports share one with the given ones, in order. */
    void scan(long from, long to, int ports, EntryVisitor visitor) {
        int first = Ports.first(ports);
        int last = Ports.last(ports);
        for (int b = firstThatMayHold(from); b < count && starts[b] < to; b++) {
            Row block = blocks[b];
            if (block.lowest > last || block.highest < first) {
                continue;
            }
            int end = b + 1 < count && starts[b + 1] < to ? block.size : block.lowerBound(to);
            for (int i = block.size > 0 && block.keys[0] >= from ? 0 : block.lowerBound(from); i < end; i++) {
                int candidate = block.ports[i];
                if (Ports.first(candidate) <= last && Ports.last(candidate) >= first) {
                    visitor.visit(block.keys[i], block.handles[i], candidate);
                }
            }
        }
    }

    /** Hands out the entries with {@code from <= key < to}, in order, but for rows of which none has the ports. */
    void collect(long from, long to, int ports, Place place, OverlapRows found) {
        int first = Ports.first(ports);
        int last = Ports.last(ports);
        for (int b = firstThatMayHold(from); b < count && starts[b] < to; b++) {
            Row block = blocks[b];
            if (block.lowest > last || block.highest < first) {
                continue;
            }
            int end = b + 1 < count && starts[b + 1] < to ? block.size : block.lowerBound(to);
            int begin = block.size > 0 && block.keys[0] >= from ? 0 : block.lowerBound(from);
            found.add(block, begin, end, ports, place);
        }
    }

    /** Hands out all entries with {@code from <= key < to}, in order, as being of one relation. */
    void collectAll(long from, long to, int relation, OverlapRows found) {
        for (int b = firstThatMayHold(from); b < count && starts[b] < to; b++) {
            Row block = blocks[b];
            int end = b + 1 < count && starts[b + 1] < to ? block.size : block.lowerBound(to);
            int begin = block.size > 0 && block.keys[0] >= from ? 0 : block.lowerBound(from);
            found.addAll(block, begin, end, relation);
        }
    }

    /** Roughly how many entries have {@code from <= key < to}: exact within the entries of two blocks. */
    int estimate(long from, long to) {
        int b = firstThatMayHold(from);
        int e = firstThatMayHold(to);
        return b == e ? blocks[b].lowerBound(to) - blocks[b].lowerBound(from) : (e - b) * (CAPACITY / 4 * 3);
    }

    /** The last block that starts at or below a key. */
    private int lastNotAbove(long key) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= key) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first block that can hold a key: equal keys may have been split over several. */
    private int firstThatMayHold(long key) {
        // The last block that starts below the key; the first one starts below all.
        int low = 0;
        for (int length = count; length > 1; length -= length >>> 1) {
            low += starts[low + (length >>> 1)] < key ? length >>> 1 : 0;
        }
        return low;
    }
}
