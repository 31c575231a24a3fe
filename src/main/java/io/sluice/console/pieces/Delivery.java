package io.sluice.console.pieces;

/** Whether what the screen shows has reached the backend. */
public enum Delivery {
    /** It has, or nothing was to be delivered. */
    DELIVERED,
    /** A decision that led to it waits in the outbox. */
    NOT_DELIVERED_YET,
    /** A decision about it was refused or conflicts. */
    NEEDS_ATTENTION
}
