package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Plays one act on an overlay and compares before and after. */
final class Rehearsing {
    private final EnrollmentView before;
    private final Operation act;
    private final EgressPolicy policy;

    Rehearsing(EnrollmentView before, Operation act, EgressPolicy policy) {
        this.before = before;
        this.act = act;
        this.policy = policy;
    }

    Rehearsal then(EgressPolicy changed, List<Grant> grants) {
        List<EnrollmentRow> rows = new ArrayList<>(grants);
        rows.add(changed);
        EnrollmentView after = OverlaidEnrollment.of(before, rows);
        List<WorkloadChange> workloads = before.imports(policy.id()).stream()
                .map(PolicyImport::workload)
                .map(workload -> change(after, workload))
                .toList();
        List<EgressPolicy> stillOpen = changed.active()
                ? List.of()
                : before.overlapping(policy.destination()).stream()
                        .filter(other -> other.active() && !other.id().equals(policy.id()))
                        .toList();
        Set<UUID> importersBefore = holders(before, GrantLevel.IMPORT);
        Set<UUID> importersAfter = holders(after, GrantLevel.IMPORT);
        return new Rehearsal(
                act,
                policy,
                new RehearsalWords(act, policy, changed, workloads, stillOpen)
                        .sentences(minus(importersAfter, importersBefore), minus(importersBefore, importersAfter)),
                workloads,
                stillOpen,
                minus(importersAfter, importersBefore),
                minus(holders(after, GrantLevel.VIEW), holders(before, GrantLevel.VIEW)),
                minus(importersBefore, importersAfter));
    }

    private WorkloadChange change(EnrollmentView after, UUID workload) {
        boolean runsBefore = Admission.of(before, workload).admitted();
        boolean runsAfter = Admission.of(after, workload).admitted();
        long reachedBefore = runsBefore ? reached(before, workload) : 0;
        long reachedAfter = runsAfter ? reached(after, workload) : 0;
        return new WorkloadChange(
                workload,
                before.workload(workload),
                runsBefore,
                runsAfter,
                Math.max(0, reachedAfter - reachedBefore),
                Math.max(0, reachedBefore - reachedAfter),
                routes(after, workload).stream()
                        .filter(other -> !other.id().equals(policy.id()))
                        .toList());
    }

    /** How many pairs of the policy's destination a workload reaches through what it imports and global policies. */
    private long reached(EnrollmentView view, UUID workload) {
        ReachChange reach = ReachChange.begin(policy.destination(), policy.kind());
        for (EgressPolicy route : routes(view, workload)) {
            reach.add(route);
        }
        return reach.opens().knownPairs();
    }

    /** The policies that open a part of the destination for a workload. */
    private List<EgressPolicy> routes(EnrollmentView view, UUID workload) {
        List<EgressPolicy> routes = new ArrayList<>(view.imported(workload));
        view.globals().stream().filter(global -> !routes.contains(global)).forEach(routes::add);
        return routes.stream()
                .filter(route -> route.admits() && route.kind() == policy.kind())
                .filter(route -> route.destination().overlaps(policy.destination()))
                .toList();
    }

    /** The people who hold a level on the policy; grants on a proposal count from its approval. */
    private Set<UUID> holders(EnrollmentView view, GrantLevel level) {
        EgressPolicy now = view.policy(policy.id()).orElse(policy);
        if (now.state() == PolicyState.PENDING_APPROVAL) {
            return Set.of();
        }
        return view.people(view.grants(policy.id()).stream()
                .filter(grant -> grant.level().compareTo(level) >= 0)
                .map(Grant::principal)
                .toList());
    }

    private static Set<UUID> minus(Set<UUID> people, Set<UUID> others) {
        Set<UUID> rest = new HashSet<>(people);
        rest.removeAll(others);
        return rest;
    }
}
