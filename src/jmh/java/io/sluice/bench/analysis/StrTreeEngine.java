package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The packed R-tree of JTS over addresses × ports, with a hash map for names. */
final class StrTreeEngine implements OverlapEngine {
    private final STRtree tree = new STRtree();
    private final NameMap names = new NameMap();
    private List<Destination> destinations = List.of();
    private long sum;

    @Override
    public void load(List<Destination> all) {
        destinations = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).address() instanceof Ipv4Block block) {
                tree.insert(box(all.get(i), block), i);
            } else {
                names.add(all.get(i), i);
            }
        }
        tree.build();
    }

    static Envelope box(Destination destination, Ipv4Block block) {
        return new Envelope(
                block.first(),
                block.last(),
                destination.ports().first(),
                destination.ports().last());
    }

    @Override
    public long search(Destination proposal) {
        if (proposal.address() instanceof DnsName) {
            return names.sum(proposal);
        }
        sum = 0;
        tree.query(box(proposal, (Ipv4Block) proposal.address()), item -> sum += (Integer) item + 1);
        return sum;
    }

    @Override
    public long pairs() {
        sum = names.pairs();
        for (int i = 0; i < destinations.size(); i++) {
            int number = i;
            if (destinations.get(i).address() instanceof Ipv4Block block) {
                tree.query(box(destinations.get(i), block), item -> sum += (Integer) item < number ? 1 : 0);
            }
        }
        return sum;
    }
}
