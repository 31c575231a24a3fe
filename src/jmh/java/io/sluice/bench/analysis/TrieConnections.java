package io.sluice.bench.analysis;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie.IPv4AssociativeTrieNode;
import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Block;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** For each workload a trie and a hash map of its own, so that only its own policies are looked at. */
final class TrieConnections implements ConnectionEngine {
    private record Own(IPv4AddressAssociativeTrie<List<Integer>> blocks, NameMap names) {}

    private final List<Own> workloads = new ArrayList<>();
    private final List<Destination> policies;

    TrieConnections(Connections connections) {
        policies = connections.policies();
        for (int i = 0; i < Connections.WORKLOADS; i++) {
            workloads.add(new Own(new IPv4AddressAssociativeTrie<>(), new NameMap()));
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            for (int workload : connections.workloads(policy)) {
                attach(workloads.get(workload), policy);
            }
        }
    }

    private void attach(Own own, int policy) {
        Destination destination = policies.get(policy);
        if (destination.address() instanceof Ipv4Block block) {
            IPv4Address key = TrieEngine.key(block);
            List<Integer> there = own.blocks().get(key);
            if (there == null) {
                there = new ArrayList<>(1);
                own.blocks().put(key, there);
            }
            there.add(policy);
        } else {
            own.names().add(destination, policy);
        }
    }

    @Override
    public long check(int workload, String host, int port) {
        Own own = workloads.get(workload);
        long sum = 0;
        if (Character.isDigit(host.charAt(host.length() - 1))) {
            IPv4Address address = new IPAddressString(host).getAddress().toIPv4();
            IPv4AssociativeTrieNode<List<Integer>> around = own.blocks().elementsContaining(address);
            if (around == null) {
                return 0;
            }
            Iterator<? extends IPv4AssociativeTrieNode<List<Integer>>> nodes = around.nodeIterator(true);
            while (nodes.hasNext()) {
                for (int policy : nodes.next().getValue()) {
                    sum += policies.get(policy).ports().contains(port) ? policy + 1 : 0;
                }
            }
            return sum;
        }
        for (int policy : own.names().get(host, port)) {
            sum += policy + 1;
        }
        return sum;
    }
}
