package io.sluice.console.review;

/** How proposals can be sorted. Each order is complete, so that undecided items keep their places among one another. */
public enum InboxOrder {
    OLDEST_FIRST,
    NEWEST_FIRST,
    WORST_FINDING_FIRST,
    DESTINATION
}
