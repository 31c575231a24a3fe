package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Ids;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plays one act on an overlay and compares before and after. */
final class Rehearsing {
    private final EnrollmentView before;
    private final Operation act;
    private final EgressPolicy policy;
    private final EgressPolicy shared;
    /** Many workloads have the same routes, and what those reach costs more than to look it up. */
    private final Map<List<List<EgressPolicy>>, Reach> known = new HashMap<>();

    Rehearsing(EnrollmentView before, Operation act, EgressPolicy policy) {
        this(before, act, policy, policy);
    }

    /** One whose grants are on another policy than it decides on. */
    Rehearsing(EnrollmentView before, Operation act, EgressPolicy policy, EgressPolicy shared) {
        this.before = before;
        this.act = act;
        this.policy = policy;
        this.shared = shared;
    }

    Rehearsal then(EgressPolicy changed, List<Grant> grants) {
        List<EnrollmentRow> rows = new ArrayList<>(grants);
        rows.add(changed);
        EnrollmentView after = OverlaidEnrollment.of(before, rows);
        List<WorkloadChange> workloads = before.imports(policy.id()).stream()
                .map(PolicyImport::workload)
                .map(workload -> change(after, workload))
                .toList();
        // What waits for the provider is not open yet: nothing closes with it, and it keeps nothing open (R13).
        boolean closes = policy.admits() && !changed.admits();
        List<EgressPolicy> stillOpen = closes ? stillOpen() : List.of();
        List<Keeper> keepers = keepers(after, stillOpen);
        Set<UUID> importersBefore = holders(before, GrantLevel.IMPORT);
        Set<UUID> importersAfter = holders(after, GrantLevel.IMPORT);
        Rehearsal.People people = new Rehearsal.People(
                minus(importersAfter, importersBefore),
                minus(holders(after, GrantLevel.VIEW), holders(before, GrantLevel.VIEW)),
                minus(importersBefore, importersAfter));
        Reach staysClosed = Reach.NONE;
        Reach comesAlong = Reach.NONE;
        if (act == Operation.DENY_AND_GRANT) {
            staysClosed = without(policy, shared);
            comesAlong = without(shared, policy);
        }
        return new Rehearsal(
                act,
                policy,
                new RehearsalWords(before, act, policy, changed, shared, workloads, stillOpen, keepers)
                        .sentences(people, staysClosed),
                workloads,
                stillOpen,
                keepers,
                people,
                staysClosed,
                comesAlong);
    }

    WorkloadChange change(EnrollmentView after, UUID workload) {
        boolean runsBefore = Admission.of(before, workload).admitted();
        boolean runsAfter = Admission.of(after, workload).admitted();
        List<EgressPolicy> routesThen = routes(after, workload);
        List<EgressPolicy> reachedBefore = runsBefore ? routes(before, workload) : List.of();
        List<EgressPolicy> reachedAfter = runsAfter ? routesThen : List.of();
        return new WorkloadChange(
                workload,
                before.workload(workload),
                runsBefore,
                runsAfter,
                beyond(reachedAfter, reachedBefore),
                beyond(reachedBefore, reachedAfter),
                before.importedCount(workload) - 1,
                routesThen.stream()
                        .filter(other -> !other.id().equals(policy.id()))
                        .toList());
    }

    private Reach beyond(List<EgressPolicy> routes, List<EgressPolicy> others) {
        return known.computeIfAbsent(
                List.of(routes, others), _ -> Reach.beyond(policy.destination(), policy.kind(), routes, others));
    }

    /** What one policy opens and another does not. */
    private static Reach without(EgressPolicy one, EgressPolicy other) {
        return Reach.beyond(one.destination(), one.kind(), List.of(one), List.of(other));
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

    /** The other policies that are routes to a part of it: first those that keep all of it open. */
    private List<EgressPolicy> stillOpen() {
        return before.overlapping(policy.destination()).stream()
                .filter(other -> other.admits() && !other.id().equals(policy.id()))
                .sorted(Comparator.comparing(other -> !containsIt(other)))
                .toList();
    }

    private boolean containsIt(EgressPolicy other) {
        return policy.destination()
                .relationOf(other.destination())
                .filter(relation -> relation == Relation.IDENTICAL || relation == Relation.CONTAINING)
                .isPresent();
    }

    /** Who imports one of those and not this policy, and runs. */
    private List<Keeper> keepers(EnrollmentView after, List<EgressPolicy> stillOpen) {
        Set<UUID> seen = new HashSet<>();
        before.imports(policy.id()).forEach(link -> seen.add(link.workload()));
        List<Keeper> keepers = new ArrayList<>();
        for (EgressPolicy other : stillOpen) {
            if (other.kind() != policy.kind()) {
                continue;
            }
            for (PolicyImport link : before.imports(other.id())) {
                UUID workload = link.workload();
                if (seen.add(workload) && Admission.of(after, workload).admitted()) {
                    keepers.add(new Keeper(workload, before.workload(workload), other));
                }
            }
        }
        keepers.sort(Comparator.comparing(Keeper::id, Ids.ORDER));
        return keepers;
    }

    /** The people who hold a level on the policy; grants on a proposal count from its approval. */
    private Set<UUID> holders(EnrollmentView view, GrantLevel level) {
        EgressPolicy now = view.policy(shared.id()).orElse(shared);
        if (now.state() == PolicyState.PENDING_APPROVAL) {
            return Set.of();
        }
        return view.people(view.grants(shared.id()).stream()
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
