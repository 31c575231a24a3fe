package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.Arrays;
import java.util.function.IntPredicate;

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
    private final Postings postings = new Postings();
    private final NameTable names = new NameTable(slots, postings);
    private final BlockIndex blocks = new BlockIndex(slots, postings);

    /** How many destinations are in it. */
    public int size() {
        return slots.size();
    }

    /** Adds a destination and returns its handle: a small number, given out again after removal. */
    public int add(Destination destination) {
        int handle = slots.take(destination);
        int ports = slots.ports(handle);
        if (destination.address() instanceof DnsName(String name)) {
            names.add(name, Ports.first(ports), handle);
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
        String name = slots.name(handle);
        if (name == null) {
            blocks.remove(handle, slots.address(handle), slots.prefix(handle), ports);
        } else {
            names.remove(name, Ports.first(ports), handle);
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

    /** Collects every destination that shares a pair with this one, and its relation, beside what is there already. */
    public void search(Destination destination, Matches matches) {
        search(destination, (OverlapRows) matches);
    }

    /** Hands out what may share a pair with a destination. */
    void search(Destination destination, OverlapRows found) {
        switch (destination.address()) {
            case DnsName(String name) -> searchName(name, destination.ports().first(), found);
            case Ipv4Block block ->
                blocks.search(block.first(), block.prefix(), Ports.pack(destination.ports()), found);
        }
    }

    private void searchName(String name, int port, OverlapRows found) {
        int number = names.find(name, port);
        if (Postings.single(number)) {
            if (number != Postings.EMPTY) {
                found.addName(number);
            }
            return;
        }
        long[] entries = postings.entries(number);
        int size = postings.size(number);
        for (int i = 0; i < size; i++) {
            found.addName(Postings.handle(entries[i]));
        }
    }

    /** Gives the sink every destination that shares a pair with this one, and its relation, in no particular order. */
    public void search(Destination destination, OverlapSink sink) {
        Matches matches = new Matches();
        search(destination, matches);
        matches.forEach(sink);
    }

    /** The handles of the destinations that share a pair with this one, ascending. */
    public int[] search(Destination destination) {
        Matches matches = new Matches();
        search(destination, matches);
        int[] handles = matches.handles();
        Arrays.sort(handles);
        return handles;
    }

    /**
     * Visits the destinations that contain a target of one host and one port, the narrowest block first, until the visitor
     * has enough.
     *
     * @param more takes a handle and tells whether to go on
     */
    void around(Destination target, IntPredicate more) {
        int port = target.ports().first();
        switch (target.address()) {
            case DnsName(String name) -> postings.visit(names.find(name, port), more);
            case Ipv4Block block -> blocks.around(block.first(), port, more);
        }
    }

    /** Whether a name with this hash code may be among them on a port; false if none is. */
    boolean mayHoldName(int nameHash, int port) {
        return names.mayHold(nameHash, port);
    }

    /** How many destinations lie how to this one. */
    public RelationCounts count(Destination destination) {
        Matches matches = new Matches();
        search(destination, matches);
        return matches.counts();
    }

    /** Gives the sink every pair of destinations that overlap each other, each pair once, in no particular order. */
    public void pairs(PairSink sink) {
        names.forEach(number -> {
            int size = postings.size(number);
            for (int one = 1; one < size; one++) {
                for (int other = 0; other < one; other++) {
                    sink.found(
                            Postings.handle(postings.entries(number)[one]),
                            Postings.handle(postings.entries(number)[other]));
                }
            }
        });
        new BlockPairs(blocks.byAddress()).forEach(sink);
    }
}
