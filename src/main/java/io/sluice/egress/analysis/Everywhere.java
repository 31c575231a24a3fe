package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What global policies alone make reachable: every workload has it, and nobody needs a grant. */
final class Everywhere {
    private Everywhere() {}

    /**
     * The active global policies of a proposal's kind that reach all of it: the tightest one that does, else those that do
     * together; empty if they do not.
     */
    static List<EgressPolicy> of(EnrollmentView view, Proposal proposal) {
        Destination destination = proposal.destination();
        List<EgressPolicy> overlapping = view.globals().stream()
                .filter(policy -> policy.active() && policy.kind() == proposal.kind())
                .filter(policy -> !policy.id().equals(proposal.id()))
                .filter(policy -> policy.destination().overlaps(destination))
                .toList();
        Optional<EgressPolicy> one = overlapping.stream()
                .filter(policy -> policy.destination().contains(destination))
                .min(Comparator.comparing((EgressPolicy policy) -> policy.life().waitingForProvider())
                        .thenComparing(Orders.NARROWEST_FIRST));
        return one.map(List::of).orElseGet(() -> together(overlapping, proposal) ? overlapping : List.of());
    }

    private static boolean together(List<EgressPolicy> policies, Proposal proposal) {
        ReachChange reach = ReachChange.begin(proposal.destination(), proposal.kind());
        policies.forEach(reach::add);
        return reach.opens().nothingNew();
    }
}
