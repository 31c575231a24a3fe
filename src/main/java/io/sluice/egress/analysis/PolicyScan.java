package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import java.util.BitSet;
import java.util.Collection;
import java.util.UUID;

/**
 * An enrollment seen as rows of policies, for lists of all of them: what an index or a link knows is told as a set of rows.
 * It reads the enrollment, so whoever guards that guards this.
 *
 * <p>A policy keeps its row while the enrollment is the same one. What undelivered decisions make stands behind all
 * others, and moves to a row of its own when it is delivered.
 */
public interface PolicyScan {

    /**
     * The scan of an enrollment.
     *
     * @throws IllegalArgumentException if the enrollment is neither in memory nor laid over one that is
     */
    static PolicyScan of(EnrollmentView view) {
        if (view instanceof AbstractEnrollment enrollment) {
            return enrollment.scan();
        }
        throw new IllegalArgumentException("Only an enrollment in memory has rows, not a " + view.getClass());
    }

    /** How many rows there are. */
    int size();

    /** Every row, copied. */
    PolicyRows rows();

    /** The row of a policy; below zero if there is none. */
    int row(UUID policy);

    /** The rows of the policies that share a pair with a destination; by the index, so at the cost of what is found. */
    BitSet overlapping(Destination destination);

    /**
     * The rows of the policies that any of these users and groups holds; each at the cost of what it holds.
     *
     * @param importing whether only Import counts
     */
    BitSet granted(Collection<UUID> principals, boolean importing);

    /** The rows of the policies that any of these workloads imports; each at the cost of what it imports. */
    BitSet imported(Collection<UUID> workloads);

    /** The policy of a row. */
    EgressPolicy policy(int row);

    /** How many workloads import the policy of a row, and whether any ever did, as {@link ImportCounts} packs it. */
    int importCount(int row);
}
