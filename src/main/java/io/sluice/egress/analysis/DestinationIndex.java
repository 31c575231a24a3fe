package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Relation;
import java.util.Arrays;

/**
 * Which destinations lie how to a destination: identical, containing, contained, overlapping (product conventions). A
 * search costs what it finds plus a term in the logarithm of what is stored, and allocates next to nothing. Destinations
 * are known by int handles; equal ones may be added many times, each with a handle of its own.
 *
 * <p>Names are found by one hash look-up on name and port, IPv4 blocks as {@link BlockIndex} says. Additions and removals
 * are seen by the next search and rebuild nothing. Not thread safe.
 */
public final class DestinationIndex {
    private final Slots slots = new Slots();
    private final Chains chains = new Chains();
    private final NameTable names = new NameTable();
    private final BlockIndex blocks = new BlockIndex(slots, chains);

    /** How many destinations are in it. */
    public int size() {
        return slots.size();
    }

    /** Adds a destination and returns its handle: a small number, given out again after removal. */
    public int add(Destination destination) {
        int handle = slots.take(destination);
        int ports = slots.ports(handle);
        if (destination.address() instanceof DnsName(String name)) {
            int hash = NameTable.hash(name, Ports.first(ports));
            int slot = slot(hash, name, Ports.first(ports));
            chains.link(handle, names.head(slot));
            if (slot < 0) {
                names.begin(slot, hash, handle);
            } else {
                names.head(slot, handle);
            }
        } else {
            blocks.add(handle, slots.address(handle), slots.prefix(handle), ports);
        }
        return handle;
    }

    /**
     * Removes a destination.
     *
     * @throws IllegalArgumentException if no destination has this handle
     */
    public void remove(int handle) {
        slots.requireUsed(handle);
        int ports = slots.ports(handle);
        String name = slots.names()[handle];
        if (name == null) {
            blocks.remove(handle, slots.address(handle), slots.prefix(handle), ports);
        } else {
            int slot = slot(NameTable.hash(name, Ports.first(ports)), name, Ports.first(ports));
            int next = chains.unlink(handle);
            if (names.head(slot) == handle) {
                if (next >= 0) {
                    names.head(slot, next);
                } else {
                    names.end(slot);
                }
            }
        }
        slots.release(handle);
    }

    /**
     * The destination of a handle, equal to the one that was added.
     *
     * @throws IllegalArgumentException if no destination has this handle
     */
    public Destination destination(int handle) {
        slots.requireUsed(handle);
        return slots.destination(handle);
    }

    /** Gives the sink every destination that shares a pair with this one, and its relation. */
    public void search(Destination destination, OverlapSink sink) {
        switch (destination.address()) {
            case DnsName(String name) -> searchName(name, destination.ports().first(), sink);
            case Ipv4Block block -> blocks.search(block.first(), block.prefix(), Ports.pack(destination.ports()), sink);
        }
    }

    private void searchName(String name, int port, OverlapSink sink) {
        int handle = names.head(slot(NameTable.hash(name, port), name, port));
        while (handle >= 0) {
            sink.found(handle, Relation.IDENTICAL);
            handle = chains.next(handle);
        }
    }

    /** The handles of the destinations that share a pair with this one, ascending. */
    public int[] search(Destination destination) {
        Matches matches = new Matches();
        search(destination, matches);
        int[] handles = matches.handles();
        Arrays.sort(handles);
        return handles;
    }

    /** How many destinations lie how to this one; nothing is kept of them. */
    public RelationCounts count(Destination destination) {
        Tally tally = new Tally();
        search(destination, tally);
        return tally.counts();
    }

    /** Gives the sink every pair of destinations that overlap each other, each pair once, in no particular order. */
    public void pairs(PairSink sink) {
        for (int head : names.heads()) {
            for (int one = head; one >= 0; one = chains.next(one)) {
                for (int other = chains.next(one); other >= 0; other = chains.next(other)) {
                    sink.found(one, other);
                }
            }
        }
        new BlockPairs(blocks.byAddress()).forEach(sink);
    }

    private int slot(int hash, String name, int port) {
        return names.slot(hash, name, port, slots.names(), slots.ports());
    }

    /** The first address of an IPv4 destination. */
    long address(int handle) {
        return slots.address(handle);
    }

    /** The prefix length of an IPv4 destination; above 32 for a name. */
    int prefix(int handle) {
        return slots.isName(handle) ? 64 : slots.prefix(handle);
    }

    int ports(int handle) {
        return slots.ports(handle);
    }
}
