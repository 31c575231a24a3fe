package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an officer should take away from a brief, the most important sentence first. */
final class Conclusion {
    private final EnrollmentView view;
    private final Proposal proposal;
    private final Opens opens;
    private final RelatedPolicies related;
    private final List<EgressPolicy> everywhere;

    private Conclusion(
            EnrollmentView view,
            Proposal proposal,
            Opens opens,
            RelatedPolicies related,
            List<EgressPolicy> everywhere) {
        this.view = view;
        this.proposal = proposal;
        this.opens = opens;
        this.related = related;
        this.everywhere = everywhere;
    }

    static List<String> of(
            EnrollmentView view,
            Proposal proposal,
            Opens opens,
            RelatedPolicies related,
            List<EgressPolicy> everywhere,
            List<Finding> findings) {
        Conclusion conclusion = new Conclusion(view, proposal, opens, related, everywhere);
        List<String> sentences = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.CRITICAL)
                .forEach(finding -> sentences.add(finding.title()));
        sentences.add(conclusion.opening());
        conclusion.alternative().ifPresent(sentences::add);
        sentences.addAll(conclusion.closedTwins());
        return sentences;
    }

    private String opening() {
        String what = "Opens " + proposal.destination() + ", " + Phrases.size(proposal.destination());
        if (opens.nothingNew()) {
            return what + ", and none of it is new.";
        }
        if (opens.newPairs() == opens.pairs()) {
            return what + ", all of it new.";
        }
        return what
                + "; %s of %s pairs are new."
                        .formatted(Phrases.number(opens.newPairs()), Phrases.number(opens.pairs()));
    }

    private Optional<String> alternative() {
        if (!everywhere.isEmpty()) {
            return Optional.of(global());
        }
        Optional<EgressPolicy> active = related.answer().map(RelatedPolicy::policy);
        if (opens.nothingNew() && active.filter(EgressPolicy::admits).isEmpty()) {
            return Optional.of(
                    "Several active policies together already allow it: deny and grant Importer on them (R9).");
        }
        return active.map(policy -> (policy.admits()
                        ? "“%s” is active and already allows it: deny and grant Importer on that policy instead (R9)."
                        : "“%s” is approved and will allow it once the provider has applied it (R13): deny and grant"
                                + " Importer on that policy instead (R9).")
                .formatted(policy.name()));
    }

    /** Nobody needs a grant on what every workload has. */
    private String global() {
        boolean waiting = everywhere.stream().anyMatch(policy -> policy.life().waitingForProvider());
        if (everywhere.size() > 1) {
            return "Global policies together %s: nobody needs a grant, so deny it (R9)."
                    .formatted(
                            waiting
                                    ? "will allow it to every workload once the provider has applied them (R13)"
                                    : "already allow it to every workload");
        }
        return "“%s” is global and %s: nobody needs a grant, so deny it (R9)."
                .formatted(
                        everywhere.getFirst().name(),
                        waiting
                                ? "will allow it to every workload once the provider has applied it (R13)"
                                : "already allows it to every workload");
    }

    private List<String> closedTwins() {
        return related.closedTwins().stream()
                .map(RelatedPolicy::policy)
                .map(this::closed)
                .toList();
    }

    private String closed(EgressPolicy policy) {
        String as = policy.kind() == proposal.kind() ? "" : " " + Phrases.as(policy.kind());
        String how = policy.state() == PolicyState.REVOKED
                ? "allowed it%s, was revoked".formatted(as)
                : "allows it%s, was paused by the provider".formatted(as);
        return Phrases.sentence("“%s”, which %s%s"
                .formatted(policy.name(), how, Phrases.step(view, policy.life().changed())));
    }
}
