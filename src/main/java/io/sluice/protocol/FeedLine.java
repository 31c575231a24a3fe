package io.sluice.protocol;

import io.sluice.egress.EnrollmentRow;

/** One line of the change feed. */
public sealed interface FeedLine {

    /** The first line, if the cursor cannot be continued: everything visible follows, what is held is void. */
    record Reset() implements FeedLine {}

    /** A row as it is now. */
    record Put(long seq, EnrollmentRow row) implements FeedLine {}

    /**
     * A row that this version cannot read: of a type it does not know, or wrong.
     *
     * @param why one sentence for the log
     */
    record Skipped(String type, String why) implements FeedLine {}

    /**
     * The last line; a page without it was cut off.
     *
     * @param next where to go on
     * @param more whether there is more already
     */
    record End(String next, boolean more) implements FeedLine {}
}
