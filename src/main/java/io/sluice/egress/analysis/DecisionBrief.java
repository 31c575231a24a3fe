package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that matters about one proposal, as it was when asked.
 *
 * @param proposal what it is about
 * @param conclusion what the officer should take away, the most important sentence first; never empty
 * @param opens what it opens, and how much of that is new
 * @param related what is already there
 * @param notes what is said of the first {@value Briefing#PAGE} of {@code related.first()} beside the numbers, in their order
 * @param everywhere the global policies that already give all of it to every workload, so that nobody needs a grant: the
 *     tightest one, or those that do together; empty if they do not
 * @param findings the heaviest first
 * @param rules the version of the rule pack that made the findings
 * @param basis what a decision on this brief is bound to
 */
public record DecisionBrief(
        Proposal proposal,
        List<String> conclusion,
        Opens opens,
        RelatedPolicies related,
        List<RelationNote> notes,
        List<EgressPolicy> everywhere,
        List<Finding> findings,
        String rules,
        EvidenceBasis basis) {
    public DecisionBrief {
        conclusion = List.copyOf(conclusion);
        notes = List.copyOf(notes);
        everywhere = List.copyOf(everywhere);
        findings = List.copyOf(findings);
    }

    /** The same with what else was found and was on screen beside it, such as of the people chosen ({@link RulePack#ofGrants}). */
    public DecisionBrief with(List<Finding> more) {
        return more.isEmpty()
                ? this
                : new DecisionBrief(
                        proposal,
                        conclusion,
                        opens,
                        related,
                        notes,
                        everywhere,
                        Findings.sorted(Stream.concat(findings.stream(), more.stream())),
                        rules,
                        basis);
    }

    /**
     * The evidence of a decision on this brief, scheme e1. Computed when first asked: for a very wide block it hashes some
     * hundred thousand policies, which belongs off the FX thread.
     */
    public String evidence() {
        return basis.evidence();
    }

    /** The brief as the officer saw it, as text: what is stored with the decision. At most 100,000 characters. */
    public String plainText() {
        return plainText(UUID::toString);
    }

    /** The same, with the ids of policies written as somebody else has them. */
    public String plainText(Function<UUID, String> ids) {
        return BriefText.of(this, ids);
    }
}
