package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.analysis.DestinationIndex;
import java.util.Arrays;
import java.util.List;

/** What the bare index has a limit for rather than a peer: building, memory, one change, all pairs. */
final class Limits {
    private final Table table;
    private final int size;
    private final int rounds;
    private final List<Destination> destinations;

    /**
     * Limits at one size.
     *
     * @param rounds how many times as many turns the quick ones have
     */
    Limits(Table table, int size, int rounds) {
        this.table = table;
        this.size = size;
        this.rounds = rounds;
        this.destinations = Mix.policies(size);
    }

    void print() {
        DestinationIndex index = building();
        changing(index);
        allPairs(index);
    }

    private DestinationIndex building() {
        DestinationIndex index = new DestinationIndex();
        Timing best = Timing.NEVER;
        for (int round = 0; round < 3; round++) {
            index = new DestinationIndex();
            DestinationIndex built = index;
            best = best.orQuicker(Timing.of(() -> destinations.forEach(built::add)));
        }
        table.limit("build", size, best, 3_000);
        long with = Timing.usedMemory();
        int kept = index.size();
        index = new DestinationIndex();
        long without = Timing.usedMemory();
        table.limit("index-memory", size, (double) (with - without) / kept, 200, "bytes-a-policy");
        destinations.forEach(index::add);
        return index;
    }

    private void changing(DestinationIndex index) {
        Mix mix = new Mix(9, size);
        Timing took = Timing.p99(4_000 * rounds, _ -> {
            Destination destination = mix.next();
            int[] handle = new int[1];
            int[][] found = new int[1][];
            Timing change = Timing.of(() -> {
                handle[0] = index.add(destination);
                found[0] = index.search(destination);
                index.remove(handle[0]);
            });
            if (Arrays.binarySearch(found[0], handle[0]) < 0) {
                throw new IllegalStateException("An addition was not seen: " + destination);
            }
            return change;
        });
        table.limit("index-change-visible-p99", size, took, 1);
    }

    private void allPairs(DestinationIndex index) {
        long[] pairs = {0};
        Timing best = Timing.NEVER;
        for (int round = 0; round < 3; round++) {
            pairs[0] = 0;
            best = best.orQuicker(Timing.of(() -> index.pairs((_, _) -> pairs[0]++)));
        }
        table.limit("all-%,d-pairs".formatted(pairs[0]), size, best, 1_000);
    }
}
