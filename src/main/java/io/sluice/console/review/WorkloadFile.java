package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.ImportUse;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Admission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a workload's imports, and what the person signed in may do about them (R7, R8).
 *
 * @param project the name of its project
 * @param all whether the person sees every policy, so that nothing that stops it can be missing here
 * @param editing why the person may import nothing into it, whatever the policy; null if they edit its project
 * @param admission whether it may run, as far as the person sees
 * @param use how much of its limits it uses, as far as the person sees (R15); null for a source, which has none
 * @param sources the sources that it imports, by name; none for a source
 * @param importers the code resources and transforms that import it, by name; none but for a source
 */
public record WorkloadFile(
        Workload workload,
        String project,
        boolean all,
        @Nullable Refused editing,
        Admission admission,
        @Nullable ImportUse use,
        List<Line> imports,
        List<SourceLine> sources,
        List<String> importers) {
    public WorkloadFile {
        imports = List.copyOf(imports);
        sources = List.copyOf(sources);
        importers = List.copyOf(importers);
    }

    /**
     * A policy that it imports.
     *
     * @param by who imported it
     * @param gap what an administrator must add beside the policy (R20); null if nothing
     * @param objection why the person cannot remove the import; null if they can
     */
    public record Line(
            EgressPolicy policy,
            String by,
            Instant at,
            Delivery delivery,
            @Nullable String gap,
            @Nullable Refused objection) {}

    /**
     * A source that it imports.
     *
     * @param agentPolicies how many agent proxy policies that source imports
     * @param by who imported it
     * @param objection why the person cannot remove the import; null if they can
     */
    public record SourceLine(
            UUID source,
            String name,
            int agentPolicies,
            String by,
            Instant at,
            Delivery delivery,
            @Nullable Refused objection) {}

    /**
     * A source that it could import.
     *
     * @param project the name of its project
     * @param objection why it cannot; empty if it can
     */
    public record SourceCandidate(Workload source, String project, Optional<Refused> objection) {}

    /**
     * A policy that it could import.
     *
     * @param objection why it cannot; empty if it can
     */
    public record Candidate(EgressPolicy policy, Optional<Refused> objection) {}
}
