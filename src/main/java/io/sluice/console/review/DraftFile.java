package io.sluice.console.review;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.ProposalFile.Weight;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.analysis.DecisionBrief;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that matters about a policy that is being written and nobody has sent yet.
 *
 * @param draft as it was written when this was read
 * @param brief what it would open, what is there, what was found
 * @param weight how the conclusion weighs
 * @param twins the policies that are there already, as far as the person sees them, the tightest match first
 * @param findings the heaviest first, in the words of the screen
 * @param instead the policy that the person should import in its place (R9); null if none holds all of it
 */
public record DraftFile(
        Act.Draft draft,
        DecisionBrief brief,
        Weight weight,
        List<Twin> twins,
        List<FindingView> findings,
        @Nullable Instead instead) {
    public DraftFile {
        twins = List.copyOf(twins);
        findings = List.copyOf(findings);
    }

    /**
     * An active policy that reaches all that is asked for.
     *
     * @param identical whether it has the same destination, and not a wider one
     * @param importable whether the person may import it already
     * @param shareable whether the person may give Import on it
     */
    public record Instead(EgressPolicy policy, boolean identical, boolean importable, boolean shareable) {}

    /** The active policy beside which a further one needs a reason (R9); the tightest match. */
    public Optional<EgressPolicy> beside() {
        return twins.stream().map(Twin::policy).filter(EgressPolicy::active).findFirst();
    }
}
