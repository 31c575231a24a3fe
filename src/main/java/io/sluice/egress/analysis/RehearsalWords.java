package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says in sentences what a rehearsal found. */
record RehearsalWords(
        Operation act,
        EgressPolicy policy,
        EgressPolicy changed,
        List<WorkloadChange> workloads,
        List<EgressPolicy> stillOpen) {

    List<String> sentences(Set<UUID> gain, Set<UUID> lose) {
        List<String> sentences = new ArrayList<>();
        if (act != Operation.SHARE) {
            sentences.add(running());
        }
        if (changed.global() && changed.active()) {
            sentences.add("It applies to every workload at once.");
        }
        if (changed.life().waitingForProvider() && changed.active()) {
            sentences.add("No workload is admitted on it until the provider has applied it (R13).");
        }
        long keep = workloads.stream()
                .filter(change -> change.fails() && !change.kept().isEmpty())
                .count();
        if (keep > 0) {
            sentences.add("%s of them would keep a route to it through another policy, once they detach this one."
                    .formatted(Phrases.number(keep)));
        }
        if (!stillOpen.isEmpty()) {
            sentences.add("It does not close everything: %s active too (R7)."
                    .formatted(
                            stillOpen.size() == 1
                                    ? "“" + stillOpen.getFirst().name() + "”, which overlaps it, is"
                                    : Phrases.count(
                                            stillOpen.size(), "policy is", "other policies that overlap it are")));
        }
        if (act == Operation.SHARE || act == Operation.APPROVE) {
            sentences.add(people(gain, lose));
        }
        return sentences;
    }

    private String running() {
        long fail = workloads.stream().filter(WorkloadChange::fails).count();
        long start = workloads.stream()
                .filter(change -> !change.runsBefore() && change.runsAfter())
                .count();
        if (fail > 0) {
            return "%s fail, because every policy that is imported must be active (R7)."
                    .formatted(Phrases.count(fail, "workload would", "workloads would"));
        }
        if (start > 0) {
            return "%s for it would run.".formatted(Phrases.count(start, "workload that waits", "workloads that wait"));
        }
        return workloads.isEmpty() ? "No workload imports it." : "No workload starts or stops to run.";
    }

    private static String people(Set<UUID> gain, Set<UUID> lose) {
        String gained = gain.isEmpty()
                ? "Nobody more could"
                : Phrases.count(gain.size(), "more person could", "more people could");
        if (gain.isEmpty() && lose.isEmpty()) {
            return gained + " import it.";
        }
        return lose.isEmpty()
                ? gained + " import it, and run any code that talks to it (R10)."
                : gained + " import it, and " + Phrases.count(lose.size(), "person", "people")
                        + " no longer; what they have" + " attached stays (R8).";
    }
}
