package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.PeopleSource;
import io.sluice.egress.Agent;
import io.sluice.egress.EgressPolicy;
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
 * @param proposer the name of who proposed or created it
 * @param project the project it was proposed for, and the source or other workload in it; null if for none in particular
 * @param agents the agents that its traffic leaves through (R4); empty for a direct connection
 * @param audience how many people the grants reach
 * @param imports where it is imported, by project
 * @param history what happened to it, the newest first
 * @param supersedes the policy it is meant to replace (R5); null if none
 * @param acts what the person signed in could do to it
 * @param delivery whether a decision about it is still on its way
 */
public record PolicyFile(
        EgressPolicy policy,
        String proposer,
        @Nullable String project,
        List<Agent> agents,
        List<GrantLine> grants,
        Audience audience,
        List<ImportLine> imports,
        List<HistoryLine> history,
        @Nullable EgressPolicy supersedes,
        Acts acts,
        Delivery delivery) {
    public PolicyFile {
        agents = List.copyOf(agents);
        grants = List.copyOf(grants);
        imports = List.copyOf(imports);
        history = List.copyOf(history);
    }

    /** This file as what a decision is made on. */
    public Looked looked() {
        return Looked.at(policy);
    }

    /** A grant and whom it reaches. */
    public record GrantLine(PeopleSource.Candidate to, GrantLevel level) {}

    /** A workload that imports the policy. */
    public record ImportLine(String project, String workload, Workload.Type type, String by, Instant at) {}

    /**
     * Something that happened to the policy.
     *
     * @param delivered whether the backend has it; else it waits in the outbox
     * @param decidedAt by the officer's clock
     */
    public record HistoryLine(
            UUID command,
            Operation act,
            String by,
            Instant at,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Seen seen,
            boolean delivered) {}
}
