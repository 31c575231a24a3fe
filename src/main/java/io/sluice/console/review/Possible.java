package io.sluice.console.review;

import java.util.List;

/**
 * How many of several things an act is possible on, as far as the rulebook alone says.
 *
 * @param count how many
 * @param objections why it is not on the others, each reason once
 */
public record Possible(int count, List<String> objections) {
    public Possible {
        objections = List.copyOf(objections);
    }
}
