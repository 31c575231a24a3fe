package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sluice.egress.Destination;
import io.sluice.egress.PortRange;
import io.sluice.egress.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationIndexTest {
    /** The plain list that the index must agree with. */
    private static Map<Integer, Relation> naive(Map<Integer, Destination> all, Destination proposal) {
        Map<Integer, Relation> found = new TreeMap<>();
        all.forEach((handle, existing) -> proposal.relationOf(existing).ifPresent(r -> found.put(handle, r)));
        return found;
    }

    private static Map<Integer, Relation> search(DestinationIndex index, Destination proposal) {
        Map<Integer, Relation> found = new TreeMap<>();
        index.search(
                proposal,
                (handle, relation) -> assertEquals(null, found.put(handle, relation), "a handle is found once"));
        return found;
    }

    private static RelationCounts counts(Map<Integer, Relation> found) {
        return new RelationCounts(
                Collections.frequency(found.values(), Relation.IDENTICAL),
                Collections.frequency(found.values(), Relation.CONTAINING),
                Collections.frequency(found.values(), Relation.CONTAINED),
                Collections.frequency(found.values(), Relation.OVERLAPPING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatAPlainListFindsWhileDestinationsComeAndGo(long seed) {
        Destinations destinations = new Destinations(seed);
        Random random = destinations.random();
        DestinationIndex index = new DestinationIndex();
        Map<Integer, Destination> all = new HashMap<>();
        for (int step = 0; step < 4_000; step++) {
            if (random.nextInt(3) > 0 || all.isEmpty()) {
                Destination added = destinations.next();
                assertEquals(null, all.put(index.add(added), added), "the handle was free");
            } else {
                int handle = new ArrayList<>(all.keySet()).get(random.nextInt(all.size()));
                index.remove(handle);
                all.remove(handle);
            }
            if (step % 20 == 0) {
                Destination proposal = destinations.next();
                Map<Integer, Relation> expected = naive(all, proposal);
                assertEquals(expected, search(index, proposal), () -> "around " + proposal);
                assertEquals(counts(expected), index.count(proposal));
            }
        }
        assertEquals(all.size(), index.size());
        all.forEach((handle, destination) -> assertEquals(destination, index.destination(handle)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void searchesByPortWhereManyBlocksHaveOtherPorts(long seed) {
        Destinations destinations = new Destinations(seed);
        Random random = destinations.random();
        DestinationIndex index = new DestinationIndex();
        Map<Integer, Destination> all = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            Destination near = destinations.nextBlock();
            int port = 1 + random.nextInt(i < 3_000 ? 40 : PortRange.MAX);
            PortRange ports = random.nextInt(20) == 0 ? destinations.portRange() : PortRange.of(port);
            Destination added = new Destination(near.address(), ports);
            all.put(index.add(added), added);
        }
        for (String wide : List.of("10.0.0.0/8", "0.0.0.0/0", "10.0.0.0/20")) {
            for (String ports : List.of("7", "443", "1-65535", "30-50", "40000", "40000-41000")) {
                Destination proposal = Destinations.of(wide, ports);
                assertEquals(naive(all, proposal), search(index, proposal), () -> "around " + proposal);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15})
    void findsTheSameWhilePortsBecomeBusyAndRareAgain(long seed) {
        Destinations destinations = new Destinations(seed);
        Random random = destinations.random();
        DestinationIndex index = new DestinationIndex();
        Map<Integer, Destination> all = new HashMap<>();
        List<String> proposals = List.of("10.0.0.0/8", "0.0.0.0/0", "10.0.0.0/20");
        for (int i = 0; i < 8_000; i++) {
            int usual = random.nextInt(5);
            PortRange ports = switch (usual) {
                case 0 -> PortRange.of(443);
                case 1 -> PortRange.of(22);
                case 2 -> new PortRange(443, 500);
                default -> PortRange.of(1 + random.nextInt(1_000));
            };
            Destination added = new Destination(destinations.nextBlock().address(), ports);
            all.put(index.add(added), added);
        }
        for (int left : List.of(8_000, 3_000, 400)) {
            List<Integer> handles = new ArrayList<>(all.keySet());
            Collections.shuffle(handles, random);
            handles.stream().limit(all.size() - left).forEach(handle -> {
                index.remove(handle);
                all.remove(handle);
            });
            for (String wide : proposals) {
                for (String ports : List.of("443", "22", "400-450", "1-1000", "501-900", "1-65535")) {
                    Destination proposal = Destinations.of(wide, ports);
                    assertEquals(naive(all, proposal), search(index, proposal), () -> "around " + proposal);
                }
            }
        }
    }

    @Test
    void searchesByPortWhereOneBlockHasManyPolicies() {
        DestinationIndex index = new DestinationIndex();
        Map<Integer, Destination> all = new HashMap<>();
        for (int port = 1; port <= 3_000; port++) {
            String ports = port % 7 == 0 ? port + "-" + (port + port % 50) : Integer.toString(port);
            Destination added = Destinations.of("10.0.0.0/8", ports);
            all.put(index.add(added), added);
        }
        for (String proposal : List.of("10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "0.0.0.0/0")) {
            for (String ports : List.of("7", "1", "3000", "3010", "100-200", "1-65535", "60000")) {
                Destination asked = Destinations.of(proposal, ports);
                assertEquals(naive(all, asked), search(index, asked), () -> "around " + asked);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void listsEveryOverlappingPairOnce(long seed) {
        Destinations destinations = new Destinations(seed);
        DestinationIndex index = new DestinationIndex();
        Map<Integer, Destination> all = new HashMap<>();
        for (Destination destination : destinations.list(700)) {
            all.put(index.add(destination), destination);
        }
        all.keySet().stream().filter(handle -> handle % 5 == 0).toList().forEach(handle -> {
            index.remove(handle);
            all.remove(handle);
        });
        TreeSet<String> found = new TreeSet<>();
        index.pairs((one, other) -> assertEquals(
                true, found.add(Math.min(one, other) + " " + Math.max(one, other)), "a pair is listed once"));
        TreeSet<String> expected = new TreeSet<>();
        all.forEach((one, a) -> all.forEach((other, b) -> {
            if (one < other && a.overlaps(b)) {
                expected.add(one + " " + other);
            }
        }));
        assertEquals(expected, found);
    }

    @Test
    void refusesAHandleThatIsNotInUse() {
        DestinationIndex index = new DestinationIndex();
        int handle = index.add(Destinations.of("example.com", "443"));
        index.remove(handle);
        assertThrows(IllegalArgumentException.class, () -> index.remove(handle));
        assertThrows(IllegalArgumentException.class, () -> index.destination(handle));
        assertThrows(IllegalArgumentException.class, () -> index.remove(5));
    }
}
