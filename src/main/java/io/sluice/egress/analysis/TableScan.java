package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyImport;
import java.util.BitSet;
import java.util.Collection;
import java.util.UUID;

/** The rows of an enrollment in memory: a policy's row is its handle. */
final class TableScan implements PolicyScan {
    private final PolicyTable policies;
    private final Links<Grant> grants;
    private final Links<PolicyImport> imports;
    private final ImportCounts counts;

    TableScan(PolicyTable policies, Links<Grant> grants, Links<PolicyImport> imports, ImportCounts counts) {
        this.policies = policies;
        this.grants = grants;
        this.imports = imports;
        this.counts = counts;
    }

    @Override
    public int size() {
        return policies.size();
    }

    @Override
    public PolicyRows rows() {
        return new PolicyRows(policies.copy(), counts.copy(policies.size()));
    }

    @Override
    public int row(UUID policy) {
        return policies.handle(policy);
    }

    @Override
    public EgressPolicy policy(int row) {
        return policies.visited(row);
    }

    @Override
    public int importCount(int row) {
        return counts.of(row);
    }

    @Override
    public BitSet overlapping(Destination destination) {
        BitSet rows = new BitSet();
        policies.overlaps(destination, rows::set);
        return rows;
    }

    @Override
    public BitSet granted(Collection<UUID> principals, boolean importing) {
        BitSet rows = new BitSet();
        for (UUID principal : principals) {
            for (Grant grant : grants.ofRight(principal)) {
                if (holds(grant, importing)) {
                    set(rows, grant.policy());
                }
            }
        }
        return rows;
    }

    /** Whether a grant stands and gives what is asked for; Import includes View. */
    static boolean holds(Grant grant, boolean importing) {
        return !grant.removed() && (!importing || grant.level() == GrantLevel.IMPORT);
    }

    @Override
    public BitSet imported(Collection<UUID> workloads) {
        BitSet rows = new BitSet();
        for (UUID workload : workloads) {
            imports.ofRight(workload).forEach(link -> set(rows, link.policy()));
        }
        return rows;
    }

    /** A link may have arrived before its policy. */
    private void set(BitSet rows, UUID policy) {
        int row = row(policy);
        if (row >= 0) {
            rows.set(row);
        }
    }
}
