package io.sluice.console.review;

import io.sluice.egress.analysis.Reach;
import io.sluice.egress.analysis.Rehearsal;
import java.util.List;

/**
 * What would happen: an act on a policy, rehearsed before it is decided, with the names of those it concerns.
 *
 * @param rehearsal what the rehearsal found
 * @param workloads the workloads for which something changes, by name
 * @param keepers the workloads that keep a route through another policy although they do not import this one, by name
 * @param mayImport the people who could import it then and cannot now, by name
 * @param loseImport the people who can import it now and could not then, by name
 */
public record Foreseen(
        Rehearsal rehearsal,
        List<Line> workloads,
        List<Kept> keepers,
        List<String> mayImport,
        List<String> loseImport) {
    public Foreseen {
        workloads = List.copyOf(workloads);
        keepers = List.copyOf(keepers);
        mayImport = List.copyOf(mayImport);
        loseImport = List.copyOf(loseImport);
    }

    /**
     * What changes for one workload.
     *
     * @param name with its project
     * @param fails whether it runs now and would not then (R7)
     * @param runs whether it would run then and does not now
     * @param gained what of the policy's destination it reaches then and not now
     * @param lost what of it it reaches now and not then
     * @param others how many other policies it imports, which it loses or gains as it stops or starts to run
     * @param kept the names of the policies that keep some of the destination open for it, once it detaches this one
     */
    public record Line(
            String name, boolean fails, boolean runs, Reach gained, Reach lost, int others, List<String> kept) {
        public Line {
            kept = List.copyOf(kept);
        }
    }

    /**
     * A workload that keeps a route.
     *
     * @param name with its project
     * @param through the name of the policy that it goes through
     */
    public record Kept(String name, String through) {}
}
