package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.util.ArrayList;
import java.util.List;

/** Makes sure that all engines find the same: a peer that finds something else is no peer. */
final class Agreement {
    private Agreement() {}

    static void check() {
        overlaps();
        connections();
    }

    private static void overlaps() {
        List<Destination> policies = Mix.policies(2_000);
        List<Destination> proposals = new ArrayList<>(Mix.proposals(2_000, 500));
        proposals.addAll(Mix.wide(50));
        try (OverlapEngine ours = OverlapEngine.named(Table.OURS)) {
            ours.load(policies);
            for (String peer : List.of("ipaddress", "strtree", "h2", "linear")) {
                try (OverlapEngine its = OverlapEngine.named(peer)) {
                    its.load(policies);
                    for (Destination proposal : proposals) {
                        same(peer + " at " + proposal, ours.search(proposal), its.search(proposal));
                    }
                    if (!peer.equals("h2")) {
                        same(peer + " pairs", ours.pairs(), its.pairs());
                    }
                }
            }
        }
    }

    private static void connections() {
        Connections connections = new Connections(2_000);
        ConnectionEngine ours = ConnectionEngine.named(Table.OURS, connections);
        List<String> peers = new ArrayList<>(List.of("ipaddress", "strtree", "linear", "jcasbin"));
        if (CedarConnections.runsHere()) {
            peers.add("cedar");
        }
        for (String peer : peers) {
            ConnectionEngine its = ConnectionEngine.named(peer, connections);
            // jCasbin and Cedar only say whether there is one, and are handed one policy set for each workload.
            boolean decides = List.of("jcasbin", "cedar").contains(peer);
            for (Connections.Ask ask : connections.asks(decides ? 50 : 2_000)) {
                long found = ours.check(ask.workload(), ask.host(), ask.port());
                long expected = decides ? Math.min(found, 1) : found;
                same(peer + " at " + ask, expected, its.check(ask.workload(), ask.host(), ask.port()));
            }
        }
    }

    private static void same(String what, long ours, long its) {
        if (ours != its) {
            throw new IllegalStateException("%s: ours finds %d, it finds %d".formatted(what, ours, its));
        }
    }
}
