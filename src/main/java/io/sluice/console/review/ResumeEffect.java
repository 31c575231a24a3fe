package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Workflow;
import io.sluice.egress.analysis.Rehearsal;
import io.sluice.egress.analysis.WorkloadChange;
import io.sluice.replica.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What would follow from opening a paused policy again, or from confirming that it is applied.
 *
 * @param running the workloads that fail now and would run, with their projects
 * @param failing the workloads that would go on failing, on another policy that they import
 * @param waiting whether it would still wait for the provider (R13), so that no workload is admitted on it
 * @param everything whether every import is known here; else what is said of workloads is not the whole
 */
public record ResumeEffect(
        EgressPolicy policy, List<String> running, List<String> failing, boolean waiting, boolean everything) {
    public ResumeEffect {
        running = List.copyOf(running);
        failing = List.copyOf(failing);
    }

    /** What would follow for a policy; empty if it is not to be seen. Reads the catalog: not on the FX thread. */
    public static Optional<ResumeEffect> read(Catalog catalog, UUID policy) {
        return catalog.read(view -> view.policy(policy)
                .map(found -> of(
                        view,
                        Rehearsal.resume(view, found),
                        view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS))));
    }

    private static ResumeEffect of(EnrollmentView view, Rehearsal rehearsal, boolean everything) {
        return new ResumeEffect(
                rehearsal.policy(),
                names(view, rehearsal, change -> !change.runsBefore() && change.runsAfter()),
                names(view, rehearsal, change -> !change.runsAfter()),
                rehearsal.policy().life().waitingForProvider(),
                everything);
    }

    private static List<String> names(EnrollmentView view, Rehearsal rehearsal, Predicate<WorkloadChange> wanted) {
        return rehearsal.workloads().stream()
                .filter(wanted)
                .flatMap(change -> change.workload().stream())
                .map(workload -> Names.workload(view, workload))
                .sorted()
                .toList();
    }
}
