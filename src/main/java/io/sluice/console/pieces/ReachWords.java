package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import io.sluice.egress.Destination;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.Reach;
import java.util.stream.Collectors;

/** Says which part of a destination somebody gains, loses or goes without: which blocks, and how many pairs. */
public final class ReachWords {
    private static final int NAMED = 3;

    private ReachWords() {}

    /** For example {@code 10.0.0.0/25:443, 10.0.0.128/26:443 and 2 more blocks (200 pairs)}. */
    public static String of(Reach reach, Destination destination) {
        if (reach.pairs() == destination.pairs()) {
            return reach.pairs() == 1 ? destination.toString() : text("pieces.reach", destination, pairs(reach));
        }
        String first =
                reach.blocks().stream().limit(NAMED).map(CoverBlock::toString).collect(Collectors.joining(", "));
        return reach.blockCount() <= NAMED
                ? text("pieces.reach", first, pairs(reach))
                : text("pieces.reach.more", first, reach.blockCount() - NAMED, pairs(reach));
    }

    private static String pairs(Reach reach) {
        return text("pieces.reach.pairs", Numbers.format(reach.pairs()), reach.pairs());
    }
}
