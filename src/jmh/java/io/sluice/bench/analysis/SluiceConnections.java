package io.sluice.bench.analysis;

import io.sluice.egress.analysis.ConnectionIndex;

/** The product's own index. */
final class SluiceConnections implements ConnectionEngine {
    private final ConnectionIndex index = new ConnectionIndex();
    private long sum;

    SluiceConnections(Connections connections) {
        for (int policy = 0; policy < connections.policies().size(); policy++) {
            for (int workload : connections.workloads(policy)) {
                index.attach(workload, policy, connections.policies().get(policy));
            }
        }
    }

    @Override
    public long check(int workload, String host, int port) {
        sum = 0;
        index.applying(workload, host, port, policy -> sum += policy + 1);
        return sum;
    }
}
