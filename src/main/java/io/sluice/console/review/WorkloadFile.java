package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ImportUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a workload's imports, and what the person signed in may do about them (R7, R8).
 *
 * @param project the name of its project
 * @param all whether the person sees every policy, so that nothing that stops it can be missing here
 * @param editing why the person may import nothing into it, whatever the policy; null if they edit its project
 * @param admission whether it may run, as far as the person sees
 * @param use how much of its limits it uses (R15); null for a source, which has none
 */
public record WorkloadFile(
        Workload workload,
        String project,
        boolean all,
        @Nullable Refused editing,
        Admission admission,
        @Nullable ImportUse use,
        List<Line> imports) {
    public WorkloadFile {
        imports = List.copyOf(imports);
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
     * A policy that it could import.
     *
     * @param objection why it cannot; empty if it can
     */
    public record Candidate(EgressPolicy policy, Optional<Refused> objection) {}
}
