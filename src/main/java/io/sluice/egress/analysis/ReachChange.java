package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Relation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what becomes reachable by a destination: the pairs that no active policy of the same kind reaches. One
 * that waits for the provider reaches nothing yet (R13).
 */
public final class ReachChange {
    private final Destination destination;
    private final PolicyKind kind;
    private final @Nullable Reached reached;
    private boolean whole;

    private ReachChange(Destination destination, PolicyKind kind) {
        this.destination = destination;
        this.kind = kind;
        this.reached = destination.address() instanceof DnsName ? null : new Reached(destination);
    }

    static ReachChange begin(Destination destination, PolicyKind kind) {
        return new ReachChange(destination, kind);
    }

    /**
     * What a destination opens beside the active policies of an enrollment.
     *
     * @param without policies that are thought away, such as the one in question
     */
    public static Opens of(EnrollmentView view, PolicyKind kind, Destination destination, Set<UUID> without) {
        ReachChange change = new ReachChange(destination, kind);
        OverlapSource source = ListedOverlaps.in(view);
        source.visitOverlaps(destination, (handle, relation, facet, address, prefix, ports) -> {
            if (change.concerns(facet)
                    && (without.isEmpty()
                            || !without.contains(source.visited(handle).id()))) {
                change.add(relation, address, prefix, ports);
            }
        });
        return change.opens();
    }

    /** Whether a policy makes anything reachable for this kind. */
    boolean concerns(byte facet) {
        return Facet.admits(facet) && Facet.kind(facet) == kind;
    }

    void add(Relation relation, long address, int prefix, int ports) {
        whole |= relation == Relation.IDENTICAL || relation == Relation.CONTAINING;
        if (!whole && reached != null) {
            reached.add(address, prefix, ports);
        }
    }

    /** Adds a policy that overlaps the destination. */
    void add(EgressPolicy policy) {
        Relation relation = destination.relationOf(policy.destination()).orElseThrow();
        ListedOverlaps.visit(
                (_, its, _, address, prefix, ports) -> add(its, address, prefix, ports), 0, relation, policy);
    }

    /** Adds a block that lies within the destination and is not all of it. */
    void add(CoverBlock block) {
        add(Relation.CONTAINED, block.block().first(), block.block().prefix(), Ports.pack(block.ports()));
    }

    Opens opens() {
        long addresses = destination.addresses();
        int ports = destination.ports().size();
        long pairs = destination.pairs();
        if (whole) {
            return new Opens(addresses, ports, pairs, 0, Cover.EMPTY);
        }
        if (reached == null) {
            return new Opens(addresses, ports, pairs, pairs, Cover.EMPTY);
        }
        long unreached = reached.unreached();
        return new Opens(addresses, ports, pairs, unreached, unreached == 0 ? Cover.EMPTY : Cover.ofRest(reached));
    }
}
