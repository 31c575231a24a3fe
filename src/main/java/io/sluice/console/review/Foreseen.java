package io.sluice.console.review;

import io.sluice.egress.analysis.Rehearsal;
import java.util.List;

/**
 * What would happen: an act on a policy, rehearsed before it is decided.
 *
 * @param rehearsal what the rehearsal found
 * @param workloads the workloads for which something changes, by name
 */
public record Foreseen(Rehearsal rehearsal, List<Line> workloads) {
    public Foreseen {
        workloads = List.copyOf(workloads);
    }

    /**
     * What changes for one workload.
     *
     * @param name with its project
     * @param fails whether it runs now and would not then (R7)
     * @param runs whether it would run then and does not now
     * @param gained how many pairs of the policy's destination it reaches then and not now
     * @param lost how many pairs it reaches now and not then
     * @param kept the names of the policies that keep some of the destination open for it, once it detaches this one
     */
    public record Line(String name, boolean fails, boolean runs, long gained, long lost, List<String> kept) {
        public Line {
            kept = List.copyOf(kept);
        }
    }
}
