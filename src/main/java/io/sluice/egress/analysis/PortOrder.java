package io.sluice.egress.analysis;

/**
 * The IPv4 destinations by their ports: those of each port node by address, and once more those of the nodes that hold
 * few, all together by address. A search within a block so reads the usual ports each in a row, without a look at any
 * other, and the rare ones in one row instead of descending to each.
 */
final class PortOrder {
    /** From this many destinations on a node is busy and has left the row of the rare ones; below half, it is back. */
    private static final int BUSY = 512;

    /** What a descent into the order of one port node costs, in entries read in a row. */
    private static final int DESCENT = 48;

    private final OrderedEntries byNode = new OrderedEntries(0);
    private final OrderedEntries rare = new OrderedEntries(BlockIndex.ADDRESS_KEY);
    private final int[] counts = new int[PortNodes.COUNT];
    private final PortNodes used = new PortNodes();
    private final PortNodes busy = new PortNodes();

    private static long key(int node, long address, int prefix) {
        // A sum, because the address behind the last block is 2^32.
        return ((long) node << 38) + (address << 6) + prefix;
    }

    void add(int handle, long address, int prefix, int ports) {
        int node = PortNodes.of(ports);
        byNode.add(key(node, address, prefix), handle, ports);
        used.add(node);
        counts[node]++;
        if (!busy.contains(node)) {
            rare.add(BlockIndex.addressKey(address, prefix, ports), handle, ports);
            if (counts[node] >= BUSY) {
                busy.add(node);
                forEach(node, (key, entry, _) -> rare.remove(key, entry));
            }
        }
    }

    void remove(int handle, long address, int prefix, int ports) {
        int node = PortNodes.of(ports);
        byNode.remove(key(node, address, prefix), handle);
        if (--counts[node] == 0) {
            used.remove(node);
        }
        if (!busy.contains(node)) {
            rare.remove(BlockIndex.addressKey(address, prefix, ports), handle);
        } else if (counts[node] < BUSY / 2) {
            busy.remove(node);
            forEach(node, rare::add);
        }
    }

    /** Visits what a node holds, with the key that it has among the rare ones. */
    private void forEach(int node, EntryVisitor visitor) {
        byNode.scan(key(node, 0, 0), key(node + 1, 0, 0), Ports.pack(0, 0xFFFF), (key, handle, ports) -> {
            long address = key >>> 6 & 0xFFFF_FFFFL;
            visitor.visit(BlockIndex.addressKey(address, (int) key & 63, ports), handle, ports);
        });
    }

    /**
     * Collects the destinations of blocks within a block whose ports share one with the given ones, unless that would cost
     * more than reading so many entries; tells whether it did.
     */
    boolean within(long address, int prefix, int ports, int entries, OverlapRows found) {
        int limit = entries / DESCENT + 1;
        int nodes = used.meeting(ports, limit) * DESCENT;
        long end = address + (1L << (32 - prefix));
        long from = BlockIndex.addressKey(address, prefix + 1, 0);
        long to = BlockIndex.addressKey(end, 0, 0);
        int split = nodes <= 17 * DESCENT ? nodes : busy.meeting(ports, limit) * DESCENT + rare.estimate(from, to);
        if (Math.min(nodes, split) > entries) {
            return false;
        }
        if (nodes <= split) {
            collect(used, address, prefix, ports, found);
        } else {
            collect(busy, address, prefix, ports, found);
            rare.collect(from, to, ports, Place.WITHIN, found);
        }
        return true;
    }

    private void collect(PortNodes nodes, long address, int prefix, int ports, OverlapRows found) {
        long end = address + (1L << (32 - prefix));
        for (int level = 0; level <= 16; level++) {
            int last = PortNodes.last(ports, level);
            int node = nodes.next(PortNodes.first(ports, level), last);
            while (node >= 0) {
                long from = key(node, address, prefix + 1);
                long to = key(node, end, 0);
                if (PortNodes.leaf(node)) {
                    byNode.collectAll(from, to, Matches.CONTAINED, found);
                } else {
                    byNode.collect(from, to, ports, Place.WITHIN, found);
                }
                node = nodes.next(node + 1, last);
            }
        }
    }
}
