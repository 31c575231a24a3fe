package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.egress.Agent;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.Seen;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the console knows of one policy, with the names of those involved: what the details screen shows.
 *
 * @param enrollment whose policy it is
 * @param proposer the name of who proposed or created it
 * @param project the project it was proposed for, and the source or other workload in it; null if for none in particular
 * @param agents the agents that its traffic leaves through (R4); empty for a direct connection
 * @param markings the names of the markings that it carries (R30)
 * @param unmarked how many of the people whom the grants reach lack a marking of it, as far as that is known here
 * @param audience how many people the grants reach
 * @param people whom the grants reach, and through which groups; empty where nobody asks
 * @param imports where it is imported, by project
 * @param history what happened to it, the newest first
 * @param supersedes the policy it is meant to replace (R5), as far as it is to be seen; null if none
 * @param successors the policies that are meant to replace it
 * @param everything whether all its grants and imports are known here, as to managers; else what concerns the person alone
 * @param acts what the person signed in could do to it
 * @param delivery whether a decision about it is still on its way
 */
public record PolicyFile(
        Enrollment enrollment,
        EgressPolicy policy,
        String proposer,
        @Nullable String project,
        List<Agent> agents,
        List<String> markings,
        int unmarked,
        List<GrantLine> grants,
        Audience audience,
        List<EffectivePerson> people,
        List<ImportLine> imports,
        List<HistoryLine> history,
        @Nullable EgressPolicy supersedes,
        List<EgressPolicy> successors,
        boolean everything,
        Acts acts,
        Delivery delivery) {
    public PolicyFile {
        agents = List.copyOf(agents);
        markings = List.copyOf(markings);
        grants = List.copyOf(grants);
        people = List.copyOf(people);
        imports = List.copyOf(imports);
        successors = List.copyOf(successors);
        history = List.copyOf(history);
    }

    /** This file as what a decision is made on. */
    public Looked looked() {
        return Looked.at(policy);
    }

    /** A grant and whom it reaches. */
    public record GrantLine(PeopleSource.Candidate to, GrantLevel level) {}

    /**
     * A workload that imports the policy.
     *
     * @param by who attached it
     * @param stays whether who attached it may not import it any more, so that it is attached all the same (R8)
     * @param delivered whether the backend has the import; else it waits in the outbox
     */
    public record ImportLine(
            String project,
            String workload,
            Workload.Type type,
            String by,
            Instant at,
            Standing standing,
            boolean stays,
            boolean delivered) {
        /** Whether a workload may run (R7). */
        public enum Standing {
            /** It may. */
            RUNS,
            /** It fails on this policy. */
            FAILS_HERE,
            /** It fails on another policy that it imports. */
            FAILS_ELSEWHERE
        }
    }

    /**
     * Something that happened to the policy.
     *
     * @param version the policy's version after it
     * @param at server time; for what is not delivered yet, the time it was decided
     * @param decidedAt by the officer's clock
     * @param evidence what the decision was bound to; null if it was bound to the version alone, or the person may not know
     * @param seen what was on the officer's screen; null if nothing was kept, or the person may not know
     * @param delivered whether the backend has it; else it waits in the outbox
     */
    public record HistoryLine(
            UUID command,
            Operation act,
            long version,
            String by,
            Instant at,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Seen seen,
            boolean delivered) {}
}
