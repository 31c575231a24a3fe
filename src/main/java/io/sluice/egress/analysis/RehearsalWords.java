package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.analysis.Rehearsal.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in sentences what a rehearsal found. */
record RehearsalWords(
        EnrollmentView view,
        Operation act,
        EgressPolicy policy,
        EgressPolicy changed,
        EgressPolicy shared,
        List<WorkloadChange> workloads,
        List<EgressPolicy> stillOpen,
        List<Keeper> keepers) {

    List<Sentence> sentences(Rehearsal.People people, Reach staysClosed) {
        List<Sentence> sentences = new ArrayList<>();
        if (act == Operation.DENY_AND_GRANT) {
            denied(staysClosed).forEach(sentences::add);
        } else if (act != Operation.SHARE && (!takenFromAll() || fails() > 0)) {
            sentences.add(running());
        }
        if (act != Operation.SHARE) {
            everywhere().ifPresent(sentences::add);
        }
        if (changed.life().waitingForProvider() && changed.active()) {
            sentences.add(weighty("No workload is admitted on it until the provider has applied it (R13)."));
        }
        long keep = workloads.stream()
                .filter(change -> change.fails() && !change.kept().isEmpty())
                .count();
        if (keep > 0) {
            sentences.add(plain("%s of them would keep a route to it through another policy, once they detach this one."
                    .formatted(Phrases.number(keep))));
        }
        if (!stillOpen.isEmpty()) {
            sentences.add(weighty("It does not close everything: %s active too (R7)."
                    .formatted(
                            stillOpen.size() == 1
                                    ? "“" + stillOpen.getFirst().name() + "”, which overlaps it, is"
                                    : Phrases.count(
                                            stillOpen.size(), "policy is", "other policies that overlap it are"))));
        }
        if (!keepers.isEmpty()) {
            long routes = keepers.stream().map(Keeper::through).distinct().count();
            sentences.add(weighty("%s a route to it through %s (R7)."
                    .formatted(
                            Phrases.count(
                                    keepers.size(),
                                    "workload that does not import it keeps",
                                    "workloads that do not import it keep"),
                            routes == 1 ? "“" + keepers.getFirst().through().name() + "”" : "those")));
        }
        if (act == Operation.SHARE || act == Operation.APPROVE || act == Operation.DENY_AND_GRANT) {
            sentences.add(plain(people(people)));
        }
        return sentences;
    }

    private static Sentence plain(String words) {
        return new Sentence(Severity.NOTE, words);
    }

    /** What an officer might not have meant. */
    private static Sentence weighty(String words) {
        return new Sentence(Severity.WARNING, words);
    }

    private Sentence running() {
        long fail = fails();
        long start = workloads.stream().filter(WorkloadChange::starts).count();
        if (fail > 0) {
            return new Sentence(
                    Severity.CRITICAL,
                    "%s fail, because every policy that is imported must be active (R7)."
                            .formatted(Phrases.count(fail, "workload would", "workloads would")));
        }
        if (start > 0) {
            return plain("%s for it would run."
                    .formatted(Phrases.count(start, "workload that waits", "workloads that wait")));
        }
        return plain(workloads.isEmpty() ? "No workload imports it." : "No workload starts or stops to run.");
    }

    /** What a policy that applies to every workload changes for all of them. */
    private Optional<Sentence> everywhere() {
        if (changed.global() && changed.active()) {
            return Optional.of(weighty("It applies to every workload at once."));
        }
        if (!takenFromAll()) {
            return Optional.empty();
        }
        String lose = "Every workload loses this route (%s), but for those with another one to it"
                .formatted(Phrases.count(view.workloads().size(), "workload", "workloads"));
        return Optional.of(weighty(fails() == 0 ? lose + "; none of them fails." : lose + "."));
    }

    /** A global policy is attached to nothing: closing it takes the route from all and stops none of them (R7). */
    private boolean takenFromAll() {
        return policy.global() && policy.admits() && !changed.active();
    }

    private long fails() {
        return workloads.stream().filter(WorkloadChange::fails).count();
    }

    /** What a denial in favour of another policy leaves to do, and closed. */
    private List<Sentence> denied(Reach staysClosed) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(plain(
                workloads.isEmpty()
                        ? "No workload imports the proposal."
                        : "%s the proposal and must detach it and import “%s” to run (R7)."
                                .formatted(
                                        Phrases.count(workloads.size(), "workload imports", "workloads import"),
                                        shared.name())));
        if (!staysClosed.isNothing()) {
            sentences.add(weighty("%s closed (R9)."
                    .formatted(Phrases.count(
                            staysClosed.pairs(), "pair of the proposal stays", "pairs of the proposal stay"))));
        }
        return sentences;
    }

    private String people(Rehearsal.People people) {
        String it = act == Operation.DENY_AND_GRANT ? "“" + shared.name() + "”" : "it";
        int gain = people.mayImport().size();
        int lose = people.loseImport().size();
        String gained = gain == 0 ? "Nobody more could" : Phrases.count(gain, "more person could", "more people could");
        if (gain == 0 && lose == 0) {
            return gained + " import " + it + ".";
        }
        return lose == 0
                ? gained + " import " + it + ", and run any code that talks to it (R10)."
                : gained + " import " + it + ", and " + Phrases.count(lose, "person", "people")
                        + " no longer; what they have attached stays (R8).";
    }
}
