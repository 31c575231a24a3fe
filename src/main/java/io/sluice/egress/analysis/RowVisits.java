package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.Relation;

/** Tells a visitor of each policy that a search comes upon and whose ports share one with those asked about. */
final class RowVisits implements OverlapRows {
    /** Longer than any prefix. */
    private static final int NAME = 64;

    private final byte[] facets;
    private final int asked;
    private final OverlapVisitor visitor;
    private final byte[] read = new byte[OrderedEntries.CAPACITY];

    /** With the facets of all policies by handle. */
    RowVisits(Destination destination, byte[] facets, OverlapVisitor visitor) {
        this.asked = Ports.pack(destination.ports());
        this.facets = facets;
        this.visitor = visitor;
    }

    @Override
    public void addName(int handle) {
        visitor.visit(handle, Relation.IDENTICAL, facets[handle], 0, NAME, asked);
    }

    @Override
    public void add(int handle, long block, int existing, int ports, Place place) {
        if (Ports.overlap(existing, ports)) {
            visit(handle, Matches.relation(existing, ports, place), facets[handle], block, existing);
        }
    }

    private void visit(int handle, int relation, byte facet, long block, int existing) {
        visitor.visit(
                handle, Matches.named(relation), facet, BlockKey.address(block), BlockKey.prefix(block), existing);
    }

    @Override
    public void add(long[] entries, int count, long block, int ports, Place place) {
        for (int i = 0; i < count; i++) {
            add(Postings.handle(entries[i]), block, Postings.ports(entries[i]), ports, place);
        }
    }

    @Override
    public void addAll(OrderedEntries.Row row, int from, int to, int relation) {
        // Handles lie anywhere; read in a row of their own, the facets do not wait for each other.
        for (int i = from; i < to; i++) {
            read[i] = facets[row.handles[i]];
        }
        for (int i = from; i < to; i++) {
            visit(row.handles[i], relation, read[i], row.block(i), row.ports[i]);
        }
    }

    @Override
    public void add(OrderedEntries.Row row, int from, int to, int ports, Place place) {
        for (int i = from; i < to; i++) {
            if (Ports.overlap(row.ports[i], ports)) {
                read[i] = facets[row.handles[i]];
            }
        }
        for (int i = from; i < to; i++) {
            if (Ports.overlap(row.ports[i], ports)) {
                int relation = Matches.relation(row.ports[i], ports, place);
                visit(row.handles[i], relation, read[i], row.block(i), row.ports[i]);
            }
        }
    }
}
