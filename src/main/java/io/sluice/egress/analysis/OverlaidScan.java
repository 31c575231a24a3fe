package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The rows of a base with those of a few policies in their place or behind them. */
final class OverlaidScan implements PolicyScan {
    private final PolicyScan base;
    private final EnrollmentView view;
    private final Set<UUID> touched;
    private final Set<UUID> imported;
    private final List<EgressPolicy> added = new ArrayList<>();
    private final Map<UUID, Integer> addedRows = new HashMap<>();

    /**
     * A scan.
     *
     * @param view the enrollment with what is laid over
     * @param laid the policies that are laid over
     * @param touched the policies that are laid over or have grants that are
     * @param imported the policies that have imports that are laid over, such as were taken away included
     */
    OverlaidScan(
            PolicyScan base,
            EnrollmentView view,
            Collection<EgressPolicy> laid,
            Set<UUID> touched,
            Set<UUID> imported) {
        this.base = base;
        this.view = view;
        this.touched = new HashSet<>(touched);
        this.touched.addAll(imported);
        this.imported = imported;
        for (EgressPolicy policy : laid) {
            if (base.row(policy.id()) < 0) {
                addedRows.put(policy.id(), base.size() + added.size());
                added.add(policy);
            }
        }
    }

    @Override
    public int size() {
        return base.size() + added.size();
    }

    @Override
    public int row(UUID policy) {
        int row = base.row(policy);
        return row < 0 ? addedRows.getOrDefault(policy, row) : row;
    }

    @Override
    public PolicyRows rows() {
        PolicyRows under = base.rows();
        EgressPolicy[] policies = new EgressPolicy[size()];
        int[] imports = new int[size()];
        for (int row = 0; row < under.size(); row++) {
            policies[row] = under.policy(row);
            imports[row] = base.importCount(row);
        }
        for (UUID id : touched) {
            int row = row(id);
            if (row >= 0) {
                policies[row] = policy(row);
                imports[row] = importCount(row);
            }
        }
        return new PolicyRows(policies, imports);
    }

    @Override
    public EgressPolicy policy(int row) {
        return row < base.size() ? view.policy(base.policy(row).id()).orElseThrow() : added.get(row - base.size());
    }

    @Override
    public int importCount(int row) {
        int under = row < base.size() ? base.importCount(row) : 0;
        UUID id = policy(row).id();
        if (!touched.contains(id)) {
            return under;
        }
        int now = view.imports(id).size();
        return now > 0 || ImportCounts.ever(under) || imported.contains(id) ? ImportCounts.count(now) : 0;
    }

    @Override
    public BitSet overlapping(Destination destination) {
        BitSet rows = base.overlapping(destination);
        // A destination never changes (R5), so only what is new can be missing.
        for (int i = 0; i < added.size(); i++) {
            rows.set(base.size() + i, added.get(i).destination().overlaps(destination));
        }
        return rows;
    }

    @Override
    public BitSet granted(Collection<UUID> principals, boolean importing) {
        return corrected(
                base.granted(principals, importing),
                id -> view.grants(id).stream()
                        .anyMatch(
                                grant -> TableScan.holds(grant, importing) && principals.contains(grant.principal())));
    }

    @Override
    public BitSet imported(Collection<UUID> workloads) {
        return corrected(
                base.imported(workloads),
                id -> view.imports(id).stream().anyMatch(link -> workloads.contains(link.workload())));
    }

    /** What the base says, but asked anew for what is laid over. */
    private BitSet corrected(BitSet rows, Predicate<UUID> wanted) {
        for (UUID id : touched) {
            int row = row(id);
            if (row >= 0) {
                rows.set(row, wanted.test(id));
            }
        }
        return rows;
    }
}
