package io.sluice.egress;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids: that of their text, which is the order of the unsigned number. */
public final class Ids {
    /** Sorts ids as their text sorts. */
    public static final Comparator<UUID> ORDER = Ids::compare;

    private Ids() {}

    private static int compare(UUID one, UUID other) {
        int upper = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return upper != 0
                ? upper
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
