package io.sluice.console.search;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.analysis.PolicyRows;
import io.sluice.replica.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many distinct people may see or import each policy. Many policies are shared with the same groups, counted once. */
final class PeopleCounts {
    /** So many rows are read at once, that what arrives meanwhile need not wait for all. */
    private static final int AT_ONCE = 20_000;

    private final Map<List<UUID>, Integer> known = new HashMap<>();
    private final Catalog catalog;

    PeopleCounts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The counts of all rows. */
    int[] of(PolicyRows rows) {
        int[] counts = new int[rows.size()];
        for (int from = 0; from < counts.length; from += AT_ONCE) {
            int first = from;
            int end = Math.min(counts.length, from + AT_ONCE);
            catalog.<Boolean>read(view -> {
                for (int row = first; row < end; row++) {
                    counts[row] = of(view, rows.policy(row).id());
                }
                return true;
            });
        }
        return counts;
    }

    private int of(EnrollmentView view, UUID policy) {
        List<Grant> grants = view.grants(policy);
        if (grants.isEmpty()) {
            return 0;
        }
        List<UUID> principals = grants.stream().map(Grant::principal).sorted().toList();
        return known.computeIfAbsent(principals, _ -> view.people(principals).size());
    }
}
