package io.sluice.bench.analysis;

import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie.IPv4AssociativeTrieNode;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trie of com.github.seancfoley:ipaddress for blocks, with a hash map for names. */
final class TrieEngine implements OverlapEngine {
    private final IPv4AddressAssociativeTrie<List<Integer>> trie = new IPv4AddressAssociativeTrie<>();
    private final NameMap names = new NameMap();
    private List<Destination> destinations = List.of();

    @Override
    public void load(List<Destination> all) {
        destinations = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).address() instanceof Ipv4Block block) {
                IPv4Address key = key(block);
                List<Integer> there = trie.get(key);
                if (there == null) {
                    there = new ArrayList<>(1);
                    trie.put(key, there);
                }
                there.add(i);
            } else {
                names.add(all.get(i), i);
            }
        }
    }

    static IPv4Address key(Ipv4Block block) {
        return block.prefix() == 32
                ? new IPv4Address((int) block.first())
                : new IPv4Address((int) block.first(), block.prefix());
    }

    @Override
    public long search(Destination proposal) {
        if (proposal.address() instanceof DnsName) {
            return names.sum(proposal);
        }
        IPv4Address key = key((Ipv4Block) proposal.address());
        long within = sum(trie.elementsContainedBy(key), proposal.ports(), null);
        return within + sum(trie.elementsContaining(key), proposal.ports(), key);
    }

    /** The equal block is in both parts; it is left out of the second. */
    private long sum(
            @Nullable IPv4AssociativeTrieNode<List<Integer>> part, PortRange ports, @Nullable IPv4Address except) {
        if (part == null) {
            return 0;
        }
        long sum = 0;
        Iterator<? extends IPv4AssociativeTrieNode<List<Integer>>> nodes = part.nodeIterator(true);
        while (nodes.hasNext()) {
            IPv4AssociativeTrieNode<List<Integer>> node = nodes.next();
            if (except == null || !node.getKey().equals(except)) {
                for (int number : node.getValue()) {
                    sum += destinations.get(number).ports().overlaps(ports) ? number + 1 : 0;
                }
            }
        }
        return sum;
    }

    /** Blocks nest or are disjoint, so it is enough to look from each one outward. */
    @Override
    public long pairs() {
        long pairs = names.pairs();
        for (int i = 0; i < destinations.size(); i++) {
            Destination destination = destinations.get(i);
            if (destination.address() instanceof Ipv4Block block) {
                IPv4Address key = key(block);
                IPv4AssociativeTrieNode<List<Integer>> around = trie.elementsContaining(key);
                if (around == null) {
                    continue;
                }
                Iterator<? extends IPv4AssociativeTrieNode<List<Integer>>> nodes = around.nodeIterator(true);
                while (nodes.hasNext()) {
                    IPv4AssociativeTrieNode<List<Integer>> node = nodes.next();
                    boolean same = node.getKey().equals(key);
                    for (int other : node.getValue()) {
                        boolean counted = !same || other < i;
                        pairs += counted && destinations.get(other).ports().overlaps(destination.ports()) ? 1 : 0;
                    }
                }
            }
        }
        return pairs;
    }
}
