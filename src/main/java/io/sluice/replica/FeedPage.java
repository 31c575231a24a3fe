package io.sluice.replica;

import io.sluice.protocol.FeedLine.Put;
import java.util.List;

/**
 * A page of the change feed that arrived whole.
 *
 * @param reset everything visible follows, what is held is void
 * @param rows in feed order
 * @param leftOut the rows that this version could not read: what they are, and why
 * @param next the cursor to go on with
 * @param more whether there is more already
 */
public record FeedPage(boolean reset, List<Put> rows, List<String> leftOut, String next, boolean more) {
    public FeedPage {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }
}
