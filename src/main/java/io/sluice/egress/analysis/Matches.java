package io.sluice.egress.analysis;

import io.sluice.egress.Relation;
import java.util.Arrays;

/** Collects what a search finds. Can be cleared and used again, so that a hot path allocates nothing. */
public final class Matches implements OverlapRows {
    /** The relations by their code. */
    private static final Relation[] RELATIONS = {
        Relation.IDENTICAL, Relation.CONTAINING, Relation.CONTAINED, Relation.OVERLAPPING
    };

    static final int IDENTICAL = 0;
    static final int CONTAINING = 1;
    static final int CONTAINED = 2;
    static final int OVERLAPPING = 3;

    private static final int CODE = 28;
    private static final int HANDLE = (1 << CODE) - 1;

    /** The code of the relation in the upper bits, the handle in the lower ones. */
    private int[] found = new int[16];

    private int size;

    @Override
    public void addName(int handle) {
        roomFor(1)[size++] = IDENTICAL << CODE | handle;
    }

    private int[] roomFor(int more) {
        if (size + more > found.length) {
            found = Arrays.copyOf(found, Math.max(size + more, size * 2));
        }
        return found;
    }

    @Override
    public void addAll(OrderedEntries.Row row, int from, int to, int relation) {
        int[] into = roomFor(Math.max(0, to - from));
        int[] handles = row.handles;
        int at = size;
        for (int i = from; i < to; i++) {
            into[at++] = relation << CODE | handles[i];
        }
        size = at;
    }

    @Override
    public void add(OrderedEntries.Row row, int from, int to, int ports, Place place) {
        // One more than can be found: what does not overlap is written too, and overwritten by the next.
        int[] into = roomFor(Math.max(0, to - from) + 1);
        int[] handles = row.handles;
        int[] rowPorts = row.ports;
        int at = size;
        for (int i = from; i < to; i++) {
            into[at] = match(handles[i], rowPorts[i], ports, place);
            at += overlaps(rowPorts[i], ports);
        }
        size = at;
    }

    @Override
    public void add(int handle, long block, int existing, int ports, Place place) {
        roomFor(1)[size] = match(handle, existing, ports, place);
        size += overlaps(existing, ports);
    }

    @Override
    public void add(long[] entries, int count, long block, int ports, Place place) {
        int[] into = roomFor(count + 1);
        int at = size;
        for (int i = 0; i < count; i++) {
            int existing = Postings.ports(entries[i]);
            into[at] = match(Postings.handle(entries[i]), existing, ports, place);
            at += overlaps(existing, ports);
        }
        size = at;
    }

    /**
     * 1 if the ports share one, else 0. Whether they do is hardly ever the same twice in a row, so it is computed without
     * a branch, from the sign bits of differences.
     */
    private static int overlaps(int existing, int ports) {
        return ((Ports.first(existing) - Ports.last(ports) - 1) & (Ports.first(ports) - Ports.last(existing) - 1))
                >>> 31;
    }

    /** The relation of a code. */
    static Relation named(int code) {
        return RELATIONS[code];
    }

    /** The code of how a destination with these ports lies to the one asked about; both share a port. */
    static int relation(int existing, int ports, Place place) {
        return match(0, existing, ports, place) >>> CODE;
    }

    private static int match(int handle, int existing, int ports, Place place) {
        int begins = Ports.first(existing) - Ports.first(ports);
        int ends = Ports.last(existing) - Ports.last(ports);
        int noExcess = ((-begins - 1) & (ends - 1)) >>> 31 & place.noExcess;
        int noneMissing = ((begins - 1) & (-ends - 1)) >>> 31 & place.noneMissing;
        // Neither is OVERLAPPING (3), no excess CONTAINED (2), none missing CONTAINING (1), both IDENTICAL (0).
        return (OVERLAPPING - noExcess - 2 * noneMissing) << CODE | handle;
    }

    /** Forgets everything found so far. */
    public void clear() {
        size = 0;
    }

    /** How many were found. */
    public int size() {
        return size;
    }

    /** The handle at a position. */
    public int handle(int position) {
        return found[position] & HANDLE;
    }

    /** The relation at a position. */
    public Relation relation(int position) {
        return RELATIONS[found[position] >>> CODE];
    }

    /** A copy of the handles, in the order found. */
    public int[] handles() {
        int[] handles = Arrays.copyOf(found, size);
        for (int i = 0; i < size; i++) {
            handles[i] &= HANDLE;
        }
        return handles;
    }

    /** How many lie how. */
    public RelationCounts counts() {
        int[] counts = new int[RELATIONS.length];
        for (int i = 0; i < size; i++) {
            counts[found[i] >>> CODE]++;
        }
        return new RelationCounts(counts[IDENTICAL], counts[CONTAINING], counts[CONTAINED], counts[OVERLAPPING]);
    }

    void forEach(OverlapSink sink) {
        for (int i = 0; i < size; i++) {
            sink.found(handle(i), relation(i));
        }
    }
}
