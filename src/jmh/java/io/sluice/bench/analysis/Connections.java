package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Policies attached to 1,000 workloads, four or five each, and connections to ask about: four in five hit a policy that
 * the workload has, one goes elsewhere.
 */
final class Connections {
    static final int WORKLOADS = 1_000;

    /** A connection that a workload wants to make, as it comes from the wire. */
    static final class Ask {
        private final int workload;
        private final byte[] wire;
        private final int port;

        Ask(int workload, String host, int port) {
            this.workload = workload;
            this.wire = host.getBytes(StandardCharsets.ISO_8859_1);
            this.port = port;
        }

        int workload() {
            return workload;
        }

        /** A new string, whose hash nobody knows. */
        String host() {
            return new String(wire, StandardCharsets.ISO_8859_1);
        }

        int port() {
            return port;
        }

        @Override
        public String toString() {
            return "%d to %s:%d".formatted(workload, host(), port);
        }
    }

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

    /** The destinations of the policies that are attached to a workload. */
    List<Destination> attachedTo(int workload) {
        return IntStream.range(0, policies.size())
                .filter(policy -> IntStream.of(workloads[policy]).anyMatch(attached -> attached == workload))
                .mapToObj(policies::get)
                .toList();
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
            case DnsName(String name) -> name;
            case Ipv4Block block -> Ipv4Block.dotted(block.first() + random.nextLong(block.size()));
        };
    }

    private static int port(Destination destination, Random random) {
        return destination.ports().first() + random.nextInt(destination.ports().size());
    }
}
