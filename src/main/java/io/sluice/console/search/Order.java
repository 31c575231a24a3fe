package io.sluice.console.search;

/** What found policies are sorted by; equal ones by name, then by id. */
public enum Order {
    NAME,
    /** Addresses before names, the lowest first; then by port. */
    DESTINATION,
    KIND,
    STATE,
    /** How many workloads import it. */
    WORKLOADS,
    /** How many people may see or import it, through groups too. */
    PEOPLE,
    /** The proposer's name. */
    PROPOSER,
    PROPOSED,
    CHANGED
}
