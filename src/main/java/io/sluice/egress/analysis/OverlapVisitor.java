package io.sluice.egress.analysis;

import io.sluice.egress.Relation;

/** Takes overlapping policies with what a count or a cover needs of them, so that the policies need not be touched. */
@FunctionalInterface
interface OverlapVisitor {

    /**
     * One overlapping policy.
     *
     * @param handle for {@link OverlapSource#visited}
     * @param relation how it lies to the destination asked about
     * @param facet its state and kind, as {@link Facet} packs them
     * @param address the first address; of no meaning for a name
     * @param prefix the prefix length; above 32 for a name
     * @param ports packed as {@link Ports} does
     */
    void visit(int handle, Relation relation, byte facet, long address, int prefix, int ports);
}
