package io.sluice.egress.analysis;

import java.util.function.IntPredicate;

/**
 * The IPv4 part of the index. Wider and equal blocks are found by one hash look-up for each prefix length in use,
 * narrower ones in two orders: by address, and by port as {@link PortOrder} says; the search takes the cheaper one.
 */
final class BlockIndex {
    /** From this many destinations of one block on, they are searched by port rather than walked. */
    private static final int LONG_LIST = 96;

    /** Where in an address key its {@link BlockKey} stands. */
    static final int ADDRESS_KEY = 17;

    private final BlockTable table = new BlockTable();
    private final OrderedEntries byAddress = new OrderedEntries(ADDRESS_KEY);
    private final PortOrder byPort = new PortOrder();
    private final Postings postings;
    private final Slots slots;

    BlockIndex(Slots slots, Postings postings) {
        this.slots = slots;
        this.postings = postings;
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

    void add(int handle, long address, int prefix, int ports) {
        table.put(address, prefix, postings.add(table.findAny(address, prefix), handle, slots.ports()));
        byAddress.add(addressKey(address, prefix, ports), handle, ports);
        byPort.add(handle, address, prefix, ports);
    }

    void remove(int handle, long address, int prefix, int ports) {
        table.put(address, prefix, postings.remove(table.find(address, prefix), handle));
        byAddress.remove(addressKey(address, prefix, ports), handle);
        byPort.remove(handle, address, prefix, ports);
    }

    void search(long address, int prefix, int ports, OverlapRows found) {
        long wider = table.prefixes() & (1L << prefix) - 1;
        while (wider != 0) {
            int length = Long.numberOfTrailingZeros(wider);
            wider &= wider - 1;
            group(address & mask(length), length, ports, Place.AROUND, found);
        }
        if ((table.prefixes() >>> prefix & 1) != 0) {
            group(address, prefix, ports, Place.EQUAL, found);
        }
        if ((table.prefixes() >>> prefix) > 1) {
            within(address, prefix, ports, found);
        }
    }

    /** Visits the destinations that hold an address on a port, from the narrowest block outwards, until told to stop. */
    void around(long address, int port, IntPredicate more) {
        for (int length = 32; length >= 0; length--) {
            int number = table.findAny(address & mask(length), length);
            boolean goOn = postings.visit(number, handle -> {
                int ports = slots.ports(handle);
                return Ports.first(ports) > port || port > Ports.last(ports) || more.test(handle);
            });
            if (!goOn) {
                return;
            }
        }
    }

    static long mask(int prefix) {
        return -(1L << (32 - prefix));
    }

    /** The destinations of one block that is equal to or wider than the one asked about. */
    private void group(long address, int prefix, int ports, Place place, OverlapRows found) {
        int number = table.find(address, prefix);
        if (number == Postings.EMPTY) {
            return;
        }
        if (Postings.single(number)) {
            found.add(number, BlockKey.of(address, prefix), slots.ports(number), ports, place);
            return;
        }
        int size = postings.size(number);
        if (size >= LONG_LIST) {
            long singles = addressKey(address, prefix, 0);
            long ranges = singles + (1 << 16);
            int last = Ports.last(ports);
            int relation = Matches.relation(Ports.pack(last, last), ports, place);
            byAddress.collectAll(singles + Ports.first(ports), singles + last + 1, relation, found);
            byAddress.collect(ranges, ranges + last + 1, ports, place, found);
            return;
        }
        long[] entries = postings.entries(number);
        found.add(entries, size, BlockKey.of(address, prefix), ports, place);
    }

    /** The destinations of narrower blocks, in the order that is cheaper to read. */
    private void within(long address, int prefix, int ports, OverlapRows found) {
        long end = address + (1L << (32 - prefix));
        long from = addressKey(address, prefix + 1, 0);
        long to = addressKey(end, 0, 0);
        int entries = byAddress.estimate(from, to);
        if (entries > 0 && !byPort.within(address, prefix, ports, entries, found)) {
            byAddress.collect(from, to, ports, Place.WITHIN, found);
        }
    }
}
