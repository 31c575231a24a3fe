package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Policies attached to 1,000 workloads, four or five each, and connections to ask about: four in five hit a policy that
 * the workload has, one goes elsewhere.
 */
final class Connections {
    static final int WORKLOADS = 1_000;

    /** A connection that a workload wants to make. */
    record Ask(int workload, String host, int port) {}

    private final List<Destination> policies;
    private final int[][] workloads;

    Connections(int size) {
        policies = Mix.policies(size);
        workloads = new int[size][];
        Random random = new Random(5);
        for (int i = 0; i < size; i++) {
            workloads[i] = random.ints(0, WORKLOADS)
                    .distinct()
                    .limit(4 + random.nextInt(2))
                    .toArray();
        }
    }

    List<Destination> policies() {
        return policies;
    }

    int[] workloads(int policy) {
        return workloads[policy];
    }

    List<Ask> asks(int count) {
        Random random = new Random(6);
        List<Ask> asks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int policy = random.nextInt(policies.size());
            Destination destination = policies.get(policy);
            boolean hit = random.nextInt(5) > 0;
            int workload =
                    hit ? workloads[policy][random.nextInt(workloads[policy].length)] : random.nextInt(WORKLOADS);
            asks.add(new Ask(workload, host(destination, random), port(destination, random)));
        }
        return asks;
    }

    private static String host(Destination destination, Random random) {
        return switch (destination.address()) {
            // A new string each: the one in the policy has its hash already.
            case DnsName(String name) -> new String(name.toCharArray());
            case Ipv4Block block -> Ipv4Block.dotted(block.first() + random.nextLong(block.size()));
        };
    }

    private static int port(Destination destination, Random random) {
        return destination.ports().first() + random.nextInt(destination.ports().size());
    }
}
