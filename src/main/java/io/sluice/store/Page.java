package io.sluice.store;

import java.util.List;

/**
 * A part of the change feed: whole commits only.
 *
 * @param rows in the order of their sequence; within one, what is referred to comes first
 * @param upTo the sequence to go on after
 * @param more whether there is more already
 */
public record Page(List<Stamped> rows, long upTo, boolean more) {
    public Page {
        rows = List.copyOf(rows);
    }
}
