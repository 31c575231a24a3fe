package io.sluice.replica;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that could not be read and are left out of the catalog (design §5).
 *
 * @param count how many
 * @param which what they are and why, as far as that is known; of very many only the first
 */
public record LeftOut(int count, List<String> which) {
    /** None. */
    public static final LeftOut NONE = new LeftOut(0, List.of());

    private static final int MOST = 100;

    /** Keeps the list as it is. */
    public LeftOut {
        which = List.copyOf(which);
    }

    /** These and some more. */
    LeftOut and(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(which);
        all.addAll(more);
        return new LeftOut(count + more.size(), all.subList(0, Math.min(MOST, all.size())));
    }
}
