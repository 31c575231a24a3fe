package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Relation;
import java.util.List;

/** Visits the overlapping policies of an enrollment that can only list them. */
final class ListedOverlaps implements OverlapSource {
    private final EnrollmentView view;
    private List<EgressPolicy> listed = List.of();

    private ListedOverlaps(EnrollmentView view) {
        this.view = view;
    }

    /** The quickest way to visit the overlapping policies of an enrollment. */
    static OverlapSource in(EnrollmentView view) {
        return view instanceof OverlapSource source ? source : new ListedOverlaps(view);
    }

    @Override
    public void visitOverlaps(Destination destination, OverlapVisitor visitor) {
        listed = view.overlapping(destination);
        for (int i = 0; i < listed.size(); i++) {
            EgressPolicy policy = listed.get(i);
            Relation relation = destination.relationOf(policy.destination()).orElseThrow();
            visit(visitor, i, relation, policy);
        }
    }

    static void visit(OverlapVisitor visitor, int handle, Relation relation, EgressPolicy policy) {
        Destination existing = policy.destination();
        int ports = Ports.pack(existing.ports());
        if (existing.address() instanceof Ipv4Block block) {
            visitor.visit(handle, relation, Facet.of(policy), block.first(), block.prefix(), ports);
        } else {
            visitor.visit(handle, relation, Facet.of(policy), 0, 64, ports);
        }
    }

    @Override
    public EgressPolicy visited(int handle) {
        return listed.get(handle);
    }
}
