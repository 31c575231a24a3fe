package io.sluice.bench.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Block;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** For each workload an R-tree and a hash map of its own. */
final class StrTreeConnections implements ConnectionEngine {
    private record Own(STRtree blocks, NameMap names) {}

    private final List<Own> workloads = new ArrayList<>();
    private long sum;

    StrTreeConnections(Connections connections) {
        for (int i = 0; i < Connections.WORKLOADS; i++) {
            workloads.add(new Own(new STRtree(), new NameMap()));
        }
        for (int policy = 0; policy < connections.policies().size(); policy++) {
            Destination destination = connections.policies().get(policy);
            for (int workload : connections.workloads(policy)) {
                Own own = workloads.get(workload);
                if (destination.address() instanceof Ipv4Block block) {
                    own.blocks().insert(StrTreeEngine.box(destination, block), policy);
                } else {
                    own.names().add(destination, policy);
                }
            }
        }
        workloads.forEach(own -> own.blocks().build());
    }

    @Override
    public long check(int workload, String host, int port) {
        Own own = workloads.get(workload);
        sum = 0;
        if (Character.isDigit(host.charAt(host.length() - 1))) {
            long address = ((Ipv4Block) Address.parse(host).orThrow()).first();
            own.blocks().query(new Envelope(address, address, port, port), item -> sum += (Integer) item + 1);
            return sum;
        }
        for (int policy : own.names().get(host, port)) {
            sum += policy + 1;
        }
        return sum;
    }
}
