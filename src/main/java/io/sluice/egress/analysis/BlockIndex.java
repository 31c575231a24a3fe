package io.sluice.egress.analysis;

import io.sluice.egress.Relation;

/**
 * The IPv4 part of the index. Wider and equal blocks are found by one hash look-up for each prefix length in use,
 * narrower ones in two orders: by address, and by port node and then address; the search takes the cheaper one.
 */
final class BlockIndex {
    /** From this many destinations of one block on, they are searched by port rather than walked. */
    private static final int LONG_CHAIN = 12;

    /** What a descent into the order of one port node costs, in entries read in a row. */
    private static final int DESCENT = 48;

    private final BlockTable table = new BlockTable();
    private final OrderedEntries byAddress = new OrderedEntries();
    private final OrderedEntries byPort = new OrderedEntries();
    private final PortNodes nodes = new PortNodes();
    private final Chains chains;
    private final Slots slots;

    BlockIndex(Slots slots, Chains chains) {
        this.slots = slots;
        this.chains = chains;
    }

    OrderedEntries byAddress() {
        return byAddress;
    }

    /** Address, prefix, single port or range, first port. */
    static long addressKey(long address, int prefix, int ports) {
        int range = Ports.size(ports) == 1 ? 0 : 1;
        return ((address << 6 | prefix) << 1 | range) << 16 | Ports.first(ports);
    }

    static long address(long addressKey) {
        return addressKey >>> 23;
    }

    static int prefix(long addressKey) {
        return (int) (addressKey >>> 17) & 63;
    }

    private static long portKey(int node, long address, int prefix) {
        // A sum, because the address behind the last block is 2^32.
        return ((long) node << 38) + (address << 6) + prefix;
    }

    void add(int handle, long address, int prefix, int ports) {
        chains.link(handle, table.add(address, prefix, handle));
        byAddress.add(addressKey(address, prefix, ports), handle, ports);
        int node = PortNodes.of(ports);
        byPort.add(portKey(node, address, prefix), handle, ports);
        nodes.add(node);
    }

    void remove(int handle, long address, int prefix, int ports) {
        int slot = table.find(address, prefix);
        int next = chains.unlink(handle);
        if (table.head(slot) == handle) {
            table.head(slot, next);
        }
        table.removeOne(slot);
        byAddress.remove(addressKey(address, prefix, ports), handle);
        int node = PortNodes.of(ports);
        byPort.remove(portKey(node, address, prefix), handle);
        nodes.remove(node);
    }

    void search(long address, int prefix, int ports, OverlapSink sink) {
        long wider = table.prefixes() & (1L << prefix) - 1;
        while (wider != 0) {
            int length = Long.numberOfTrailingZeros(wider);
            wider &= wider - 1;
            group(address & mask(length), length, ports, sink, false);
        }
        group(address, prefix, ports, sink, true);
        if ((table.prefixes() >>> prefix) > 1) {
            narrower(address, prefix, ports, sink);
        }
    }

    static long mask(int prefix) {
        return -(1L << (32 - prefix));
    }

    /** The destinations of one block that is equal to or wider than the one asked about. */
    private void group(long address, int prefix, int ports, OverlapSink sink, boolean equal) {
        int slot = table.find(address, prefix);
        if (slot < 0) {
            return;
        }
        if (table.count(slot) >= LONG_CHAIN) {
            longGroup(address, prefix, ports, sink, equal);
            return;
        }
        for (int handle = table.head(slot); handle >= 0; handle = chains.next(handle)) {
            int existing = slots.ports(handle);
            if (Ports.overlap(existing, ports)) {
                sink.found(handle, aroundOrEqual(existing, ports, equal));
            }
        }
    }

    private void longGroup(long address, int prefix, int ports, OverlapSink sink, boolean equal) {
        EntryVisitor found = (_, handle, existing) -> sink.found(handle, aroundOrEqual(existing, ports, equal));
        int last = Ports.last(ports);
        long singles = addressKey(address, prefix, Ports.pack(0, 0));
        byAddress.scan(singles + Ports.first(ports), singles + last + 1, ports, found);
        long ranges = singles + (1 << 16);
        byAddress.scan(ranges, ranges + last + 1, ports, found);
    }

    private static Relation aroundOrEqual(int existing, int ports, boolean equal) {
        if (equal) {
            if (existing == ports) {
                return Relation.IDENTICAL;
            }
            if (Ports.contains(ports, existing)) {
                return Relation.CONTAINED;
            }
        }
        return Ports.contains(existing, ports) ? Relation.CONTAINING : Relation.OVERLAPPING;
    }

    private void narrower(long address, int prefix, int ports, OverlapSink sink) {
        long end = address + (1L << (32 - prefix));
        long from = addressKey(address, prefix + 1, Ports.pack(0, 0));
        long to = addressKey(end, 0, Ports.pack(0, 0));
        EntryVisitor found = (_, handle, existing) ->
                sink.found(handle, Ports.contains(ports, existing) ? Relation.CONTAINED : Relation.OVERLAPPING);
        int entries = byAddress.estimate(from, to);
        int worth = entries / DESCENT;
        if (entries == 0 || nodes.meeting(ports, worth + 1) > worth) {
            byAddress.scan(from, to, ports, found);
            return;
        }
        for (int level = 0; level <= 16; level++) {
            int last = PortNodes.last(ports, level);
            for (int node = nodes.next(PortNodes.first(ports, level), last);
                    node >= 0;
                    node = nodes.next(node + 1, last)) {
                byPort.scan(portKey(node, address, prefix + 1), portKey(node, end, 0), ports, found);
            }
        }
    }
}
