package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.FindingView;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.DecisionBrief;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that matters about a proposal, read at one moment: what the decision pane shows.
 *
 * @param file the policy itself, who and when
 * @param brief what it opens, what is there, what was found
 * @param weight how the conclusion weighs
 * @param twins the first of the policies that are there already, the tightest match first
 * @param grantable the policies that Importer could be granted on instead, wherever among all they stand: the active ones,
 *     first the one that answers the proposal (R9)
 * @param newBlocks the first blocks of what becomes reachable, one more than {@value #BLOCKS} if there are more; empty if
 *     nothing or everything does
 * @param findings the heaviest first, in the words of the screen
 * @param together how many pending proposals belong to the same request, this one included; 1 for one by itself
 * @param enrollment the installation it is for
 */
public record ProposalFile(
        PolicyFile file,
        DecisionBrief brief,
        Weight weight,
        List<Twin> twins,
        List<Twin> grantable,
        List<CoverBlock> newBlocks,
        List<FindingView> findings,
        int together,
        Enrollment enrollment) {
    /** How many new blocks are shown at first. */
    public static final int BLOCKS = 12;

    public ProposalFile {
        twins = List.copyOf(twins);
        grantable = List.copyOf(grantable);
        newBlocks = List.copyOf(newBlocks);
        findings = List.copyOf(findings);
    }

    /** How a conclusion weighs. */
    public enum Weight {
        FINE,
        CAREFUL,
        /** A policy that is there already is the better answer. */
        NEEDLESS,
        GRAVE
    }

    /**
     * A policy that is there already.
     *
     * @param workloads how many workloads import it
     * @param importers the projects of those, by name
     * @param excess the pairs that it has beyond the proposal
     * @param missing the pairs of the proposal that it lacks
     * @param sniDiffers whether it treats server names in another way than the proposal asks
     * @param stepBy who took the last step of its life, by name; null if nobody knows
     */
    public record Twin(
            EgressPolicy policy,
            Relation relation,
            int workloads,
            List<String> importers,
            long excess,
            long missing,
            boolean sniDiffers,
            @Nullable String stepBy,
            Delivery delivery) {
        public Twin {
            importers = List.copyOf(importers);
        }
    }

    /** All of this, as what a decision is made on. */
    public Looked looked() {
        return new Looked(file.policy(), brief, null);
    }
}
