package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;

/**
 * The policies of an enrollment at one moment, by row: a copy in flat arrays that nothing changes, to be read without
 * whoever guards the enrollment. Rows are numbered as {@link PolicyScan} says.
 */
public final class PolicyRows {
    /** No policies. */
    public static final PolicyRows NONE = new PolicyRows(new EgressPolicy[0], new int[0]);

    private final EgressPolicy[] policies;
    private final int[] imports;

    /** Takes the arrays as they are; nobody may change them from then on. */
    PolicyRows(EgressPolicy[] policies, int[] imports) {
        this.policies = policies;
        this.imports = imports;
    }

    /** How many rows there are. */
    public int size() {
        return policies.length;
    }

    /** The policy of a row. */
    public EgressPolicy policy(int row) {
        return policies[row];
    }

    /** Whether a row holds the very same policy as in an earlier copy, so that nothing in it has to be compared. */
    @SuppressWarnings("ReferenceEquality")
    public boolean unchanged(int row, PolicyRows earlier) {
        return row < earlier.size() && policies[row] == earlier.policies[row];
    }

    /** How many workloads import the policy of a row. */
    public int imports(int row) {
        return ImportCounts.now(imports[row]);
    }

    /** Whether a workload imports the policy of a row, or ever did. */
    public boolean everImported(int row) {
        return ImportCounts.ever(imports[row]);
    }
}
