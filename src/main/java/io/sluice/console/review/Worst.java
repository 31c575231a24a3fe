package io.sluice.console.review;

import io.sluice.console.pieces.FindingView.Severity;
import java.util.Comparator;

/**
 * The heaviest findings of a proposal.
 *
 * @param severity how heavy they are; {@code FINE} if there are none
 * @param count how many are of that severity
 */
public record Worst(Severity severity, int count) {
    /** Nothing was found. */
    public static final Worst NOTHING = new Worst(Severity.FINE, 0);

    /** The heaviest first, and of equally heavy ones the most. */
    static final Comparator<Worst> FIRST =
            Comparator.comparing(Worst::severity).thenComparing(Worst::count, Comparator.reverseOrder());
}
