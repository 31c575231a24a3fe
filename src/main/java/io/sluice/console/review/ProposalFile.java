package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.FindingView;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.DecisionBrief;
import java.util.List;

/**
 * Everything that matters about a proposal, read at one moment: what the decision pane shows.
 *
 * @param file the policy itself, who and when
 * @param brief what it opens, what is there, what was found
 * @param weight how the conclusion weighs
 * @param twins the policies that are there already, the tightest match first
 * @param findings the heaviest first, in the words of the screen
 * @param enrollment the installation it is for
 */
public record ProposalFile(
        PolicyFile file,
        DecisionBrief brief,
        Weight weight,
        List<Twin> twins,
        List<FindingView> findings,
        Enrollment enrollment) {
    public ProposalFile {
        twins = List.copyOf(twins);
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
     */
    public record Twin(
            EgressPolicy policy,
            Relation relation,
            int workloads,
            List<String> importers,
            long excess,
            long missing,
            boolean sniDiffers,
            Delivery delivery) {
        public Twin {
            importers = List.copyOf(importers);
        }
    }

    /** The policies that Importer could be granted on instead: the active ones, the tightest match first (R9). */
    public List<Twin> grantable() {
        return twins.stream().filter(twin -> twin.policy().active()).toList();
    }

    /** All of this, as what a decision is made on. */
    public Looked looked() {
        return new Looked(file.policy(), brief, null);
    }
}
