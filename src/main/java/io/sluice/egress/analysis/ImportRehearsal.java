package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What importing a policy into a workload, or removing an import, would do, before anybody does it (R7, R8).
 *
 * @param runs whether the workload would run then
 * @param sentences what the person should know, the most important first
 */
public record ImportRehearsal(boolean runs, List<String> sentences) {
    public ImportRehearsal {
        sentences = List.copyOf(sentences);
    }

    /** What attaching a policy would do. */
    public static ImportRehearsal attach(EnrollmentView view, EgressPolicy policy, UUID workload) {
        return of(view, policy, workload, false);
    }

    /** What detaching it would do. */
    public static ImportRehearsal detach(EnrollmentView view, EgressPolicy policy, UUID workload) {
        return of(view, policy, workload, true);
    }

    private static ImportRehearsal of(EnrollmentView before, EgressPolicy policy, UUID workload, boolean removed) {
        Step step = policy.life().proposed();
        EnrollmentView after =
                OverlaidEnrollment.of(before, List.of(new PolicyImport(policy.id(), workload, step, removed)));
        WorkloadChange change = new Rehearsing(before, removed ? Operation.REMOVE_IMPORT : Operation.IMPORT, policy)
                .change(after, workload);
        List<String> sentences = new ArrayList<>();
        sentences.add(running(change, policy));
        if (change.runsAfter() && !change.gained().isNothing()) {
            sentences.add("It would reach %s.".formatted(policy.destination()));
        } else if (change.runsBefore() && !change.lost().isNothing() && change.runsAfter()) {
            sentences.add(
                    change.kept().isEmpty()
                            ? "It would no longer reach %s.".formatted(policy.destination())
                            : "It would reach a part of %s only.".formatted(policy.destination()));
        } else if (change.runsAfter() && policy.admits()) {
            sentences.add(
                    removed
                            ? "It would reach %s all the same, through another policy.".formatted(policy.destination())
                            : "It reaches %s already, through another policy.".formatted(policy.destination()));
        }
        return new ImportRehearsal(change.runsAfter(), sentences);
    }

    private static String running(WorkloadChange change, EgressPolicy policy) {
        if (change.fails()) {
            return policy.state() == PolicyState.PENDING_APPROVAL
                    ? "It runs now and would fail until “%s” is approved (R7, R8).".formatted(policy.name())
                    : "It runs now and would fail: “%s” waits for the provider (R13).".formatted(policy.name());
        }
        if (change.runsAfter()) {
            return change.runsBefore() ? "It runs, and would go on running." : "It fails now and would run again (R7).";
        }
        return "It fails now, and would go on failing: another policy that it imports stops it (R7).";
    }
}
