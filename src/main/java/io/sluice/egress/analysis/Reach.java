package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyKind;
import java.util.Collection;
import java.util.List;

/**
 * A part of a destination that somebody gains, loses or goes without: how many pairs, and which blocks.
 *
 * @param pairs how many pairs of address and port
 * @param blocks the first blocks of its cover, at most {@value #LISTED}; none for a name
 * @param blockCount how many blocks the whole cover has
 */
public record Reach(long pairs, List<CoverBlock> blocks, long blockCount) {
    /** How many blocks are listed. */
    public static final int LISTED = 200;

    /** Nothing at all. */
    public static final Reach NONE = new Reach(0, List.of(), 0);

    public Reach {
        blocks = List.copyOf(blocks);
    }

    /** Whether it is nothing at all. */
    public boolean isNothing() {
        return pairs == 0;
    }

    /** What of a destination some routes of one kind reach and others do not. All of them must overlap it. */
    static Reach beyond(
            Destination destination,
            PolicyKind kind,
            Collection<EgressPolicy> routes,
            Collection<EgressPolicy> others) {
        if (routes.isEmpty()) {
            return NONE;
        }
        ReachChange unreached = ReachChange.begin(destination, kind);
        routes.forEach(unreached::add);
        ReachChange rest = ReachChange.begin(destination, kind);
        others.forEach(rest::add);
        // What the routes do not reach is taken away like what the others do: what is left is between the two.
        unreached.opens().cover().forEach(block -> {
            rest.add(block);
            return true;
        });
        return of(rest.opens());
    }

    private static Reach of(Opens opens) {
        CoverList listed = opens.cover().list(LISTED);
        return new Reach(opens.newPairs(), listed, listed.total());
    }
}
