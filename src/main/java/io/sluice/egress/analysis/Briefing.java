package io.sluice.egress.analysis;

import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes decision briefs. A pure function of an enrollment and a proposal: one pass over the policies that overlap it, in
 * time that grows with their number and not with how many policies there are.
 */
public final class Briefing {
    /** How many related policies a brief lists. */
    public static final int PAGE = 100;

    private final EnrollmentView view;
    private final Proposal proposal;
    private final OverlapSource source;
    private final ReachChange reach;
    private final Relations relations;
    /** The handles of policies that are or were a route; looked up together, which is quicker than one by one. */
    private int[] routes = new int[16];

    private int routeCount;
    private final List<EgressPolicy> twins = new ArrayList<>();
    private final long pairs;

    private Briefing(EnrollmentView view, Proposal proposal, int page) {
        this.view = view;
        this.proposal = proposal;
        this.source = ListedOverlaps.in(view);
        this.reach = ReachChange.begin(proposal.destination(), proposal.kind());
        this.relations = new Relations(proposal.kind(), page, source);
        this.pairs = proposal.destination().pairs();
    }

    /** The brief on a policy, itself ignored among those that are already there. */
    public static DecisionBrief of(EnrollmentView view, EgressPolicy policy) {
        return of(view, Proposal.of(policy));
    }

    /** The brief on a draft before it is sent. */
    public static DecisionBrief of(EnrollmentView view, UUID id, Act.Draft draft, @Nullable UUID proposer) {
        return of(view, Proposal.of(id, draft, false, proposer));
    }

    /** The brief on a proposal. */
    public static DecisionBrief of(EnrollmentView view, Proposal proposal) {
        return of(view, proposal, PAGE);
    }

    /** The brief on a proposal, with at most so many related policies listed; the counts are of all. */
    public static DecisionBrief of(EnrollmentView view, Proposal proposal, int page) {
        return new Briefing(view, proposal, page).brief();
    }

    private DecisionBrief brief() {
        source.visitOverlaps(proposal.destination(), this::visit);
        Opens opens = reach.opens();
        RelatedPolicies related = relations.kept(pairs, this::importers);
        twins.sort(Orders.OLDEST_FIRST);
        List<Finding> findings = RulePack.findings(new Case(view, proposal, opens, related, twins));
        // What waits for the provider (R13) makes nothing reachable yet, but answers the proposal all the same.
        boolean answered = opens.nothingNew() || related.answer().isPresent();
        List<EgressPolicy> everywhere = answered ? Everywhere.of(view, proposal) : List.of();
        return new DecisionBrief(
                proposal,
                Conclusion.of(view, proposal, opens, related, everywhere, findings),
                opens,
                related,
                related.first().stream()
                        .limit(PAGE)
                        .map(match -> RelationNote.of(view, match))
                        .toList(),
                everywhere,
                findings,
                RulePack.VERSION,
                new EvidenceBasis(proposal, routes()));
    }

    private List<EgressPolicy> routes() {
        EgressPolicy[] policies = new EgressPolicy[routeCount];
        for (int i = 0; i < routeCount; i++) {
            policies[i] = source.visited(routes[i]);
        }
        return Arrays.asList(policies);
    }

    private void visit(int handle, Relation relation, byte facet, long address, int prefix, int ports) {
        if (relation == Relation.IDENTICAL) {
            EgressPolicy twin = source.visited(handle);
            // The proposal is among its own twins once it was sent.
            if (twin.id().equals(proposal.id())) {
                return;
            }
            twins.add(twin);
        }
        if (Facet.state(facet).wasRoute()) {
            if (routeCount == routes.length) {
                routes = Arrays.copyOf(routes, routeCount * 2);
            }
            routes[routeCount++] = handle;
        }
        if (reach.concerns(facet)) {
            reach.add(relation, address, prefix, ports);
        }
        long existing = (prefix > 32 ? 1 : 1L << (32 - prefix)) * Ports.size(ports);
        long shared = shared(relation, prefix, ports, existing);
        relations.add(handle, relation, facet, existing - shared, pairs - shared);
    }

    private long shared(Relation relation, int prefix, int ports, long existing) {
        return switch (relation) {
            case IDENTICAL, CONTAINING -> pairs;
            case CONTAINED -> existing;
            case OVERLAPPING -> {
                Destination destination = proposal.destination();
                long addresses = Math.min(destination.addresses(), 1L << (32 - prefix));
                int first = Math.max(destination.ports().first(), Ports.first(ports));
                int last = Math.min(destination.ports().last(), Ports.last(ports));
                yield addresses * (last - first + 1);
            }
        };
    }

    private int importers(EgressPolicy policy) {
        return view instanceof AbstractEnrollment known
                ? known.importCount(policy.id())
                : view.imports(policy.id()).size();
    }
}
