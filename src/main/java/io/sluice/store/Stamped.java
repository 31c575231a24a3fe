package io.sluice.store;

import io.sluice.egress.EnrollmentRow;

/**
 * A row with its place in the change feed.
 *
 * @param seq the sequence of the commit that last put it
 */
public record Stamped(long seq, EnrollmentRow row) {}
