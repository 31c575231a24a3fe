package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by a JDK hash map, as every peer would do it. */
final class NameMap {
    private record Key(String name, int port) {}

    private final Map<Key, List<Integer>> names = new HashMap<>();

    void add(Destination destination, int number) {
        names.computeIfAbsent(key(destination), _ -> new ArrayList<>(1)).add(number);
    }

    List<Integer> get(Destination destination) {
        return names.getOrDefault(key(destination), List.of());
    }

    List<Integer> get(String name, int port) {
        return names.getOrDefault(new Key(name, port), List.of());
    }

    long sum(Destination destination) {
        long sum = 0;
        for (int number : get(destination)) {
            sum += number + 1;
        }
        return sum;
    }

    long pairs() {
        long pairs = 0;
        for (List<Integer> same : names.values()) {
            pairs += (long) same.size() * (same.size() - 1) / 2;
        }
        return pairs;
    }

    private static Key key(Destination destination) {
        return new Key(
                ((DnsName) destination.address()).ascii(), destination.ports().first());
    }
}
