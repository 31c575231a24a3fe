package io.sluice.egress.analysis;

/** Takes entries of {@link OrderedEntries}. */
@FunctionalInterface
interface EntryVisitor {
    void visit(long key, int handle, int ports);
}
