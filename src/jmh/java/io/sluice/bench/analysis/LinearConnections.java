package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.util.ArrayList;
import java.util.List;

/** Looks at every policy of the workload. */
final class LinearConnections implements ConnectionEngine {
    private final List<List<Integer>> workloads = new ArrayList<>();
    private final List<Destination> policies;

    LinearConnections(Connections connections) {
        policies = connections.policies();
        for (int i = 0; i < Connections.WORKLOADS; i++) {
            workloads.add(new ArrayList<>());
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            for (int workload : connections.workloads(policy)) {
                workloads.get(workload).add(policy);
            }
        }
    }

    @Override
    public long check(int workload, String host, int port) {
        Destination target = Destination.parse(host, Integer.toString(port)).orThrow();
        long sum = 0;
        for (int policy : workloads.get(workload)) {
            sum += policies.get(policy).overlaps(target) ? policy + 1 : 0;
        }
        return sum;
    }
}
