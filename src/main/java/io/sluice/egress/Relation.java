package io.sluice.egress;

/** How an existing policy's destination lies to a proposed one (product conventions). Disjoint ones have no relation. */
public enum Relation {
    /** Both allow exactly the same pairs of address and port. */
    IDENTICAL,
    /** The existing policy contains the whole proposal and more. */
    CONTAINING,
    /** The proposal contains the whole existing policy and more. */
    CONTAINED,
    /** They share pairs, and each has some that the other lacks. */
    OVERLAPPING
}
