package io.sluice.console.review;

/** The tabs of the approvals inbox. */
public enum InboxTab {
    /** Proposals that nobody has decided. */
    PENDING,
    /** One's own decisions that were not accepted. */
    NEEDS_ATTENTION,
    /** What was decided, by anybody, the newest first. */
    DECIDED
}
