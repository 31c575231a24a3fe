package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an act would change for one workload.
 *
 * @param id the workload
 * @param workload what is known of it; empty if its row is not there
 * @param runsBefore whether it may run now (R7)
 * @param runsAfter whether it may run then
 * @param gained what of the policy's destination it reaches then and not now
 * @param lost what of the policy's destination it reaches now and not then
 * @param others how many other policies it imports: a workload that fails loses them too, one that runs gains them
 * @param kept active policies, imported or global, that keep some of the destination open for it
 */
public record WorkloadChange(
        UUID id,
        Optional<Workload> workload,
        boolean runsBefore,
        boolean runsAfter,
        Reach gained,
        Reach lost,
        int others,
        List<EgressPolicy> kept) {
    public WorkloadChange {
        kept = List.copyOf(kept);
    }

    /** Whether it runs now and would fail. */
    public boolean fails() {
        return runsBefore && !runsAfter;
    }

    /** Whether it fails now and would run. */
    public boolean starts() {
        return !runsBefore && runsAfter;
    }

    /** Whether anything changes for it at all. */
    public boolean changes() {
        return runsBefore != runsAfter || !gained.isNothing() || !lost.isNothing();
    }
}
