package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Life;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.PortRange;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.DestinationIndex;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.Proposal;
import io.sluice.egress.analysis.RulePack;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What has a limit of its own rather than a peer: building, memory, one change, the whole brief. */
final class Limits {
    /** A sixtieth of a second, in milliseconds. */
    private static final double FRAME = 16.6;

    /** What a brief on one /8 must bear. */
    private static final int MOST_RELATIONS = 112_309;

    private static final Destination ALL_PORTS = block(10L << 24, 8, 1, 65_535);

    private static final Step STEP = new Step(new UUID(0, 1), Instant.EPOCH, null);

    private final Table table;
    private final int size;
    private final int rounds;
    private final List<Destination> destinations;

    /**
     * Limits at one size.
     *
     * @param brief with fewer rounds
     */
    Limits(Table table, int size, boolean brief) {
        this.table = table;
        this.size = size;
        this.rounds = brief ? 1 : 5;
        this.destinations = Mix.policies(size);
    }

    void print() {
        DestinationIndex index = building();
        changing(index);
        allPairs(index);
        briefs();
    }

    private DestinationIndex building() {
        DestinationIndex index = new DestinationIndex();
        Timing best = Timing.NEVER;
        for (int round = 0; round < 3; round++) {
            index = new DestinationIndex();
            DestinationIndex built = index;
            best = best.orQuicker(Timing.of(() -> destinations.forEach(built::add)));
        }
        table.limit("build", size, best.cpu() / 1e6, best.wall() / 1e6, 3_000, "ms");
        long with = usedMemory();
        int kept = index.size();
        index = new DestinationIndex();
        long without = usedMemory();
        table.limit("index-memory", size, (double) (with - without) / kept, 200, "bytes-a-policy");
        destinations.forEach(index::add);
        return index;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void changing(DestinationIndex index) {
        Mix mix = new Mix(9, size);
        quantiles("change-visible", 4_000 * rounds, 1, _ -> {
            Destination destination = mix.next();
            int[] handle = new int[1];
            int[][] found = new int[1][];
            Timing took = Timing.of(() -> {
                handle[0] = index.add(destination);
                found[0] = index.search(destination);
                index.remove(handle[0]);
            });
            if (Arrays.binarySearch(found[0], handle[0]) < 0) {
                throw new IllegalStateException("An addition was not seen: " + destination);
            }
            return took;
        });
    }

    private void allPairs(DestinationIndex index) {
        long[] pairs = {0};
        Timing best = Timing.NEVER;
        for (int round = 0; round < 3; round++) {
            pairs[0] = 0;
            best = best.orQuicker(Timing.of(() -> index.pairs((_, _) -> pairs[0]++)));
        }
        table.limit("all-%,d-pairs".formatted(pairs[0]), size, best.cpu() / 1e6, best.wall() / 1e6, 1_000, "ms");
    }

    private void briefs() {
        RulePack.prepare();
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(new Enrollment(
                new UUID(0, 1),
                "bench",
                Hosting.AWS,
                "us-east-1",
                null,
                List.of(),
                List.of(),
                PolicyManagement.SELF_SERVICE,
                false));
        Random random = new Random(11);
        for (int i = 0; i < size; i++) {
            enrollment.put(policy(i, destinations.get(i), random));
        }
        List<Destination> proposals = Mix.proposals(size, 4_000 * rounds);
        quantiles("brief-mix", 4_000 * rounds, FRAME, i -> timed(enrollment, proposals.get(i)));
        List<Destination> wide = Mix.wide(256);
        quantiles("brief-/8-to-/12", 256, FRAME, i -> timed(enrollment, wide.get(i)));
        dense(enrollment, random);
        Destination eight = block(10L << 24, 8, 443, 443);
        table.say(
                "10.0.0.0/8:443 has %,d relations.",
                brief(enrollment, eight).related().counts().total());
        quantiles("brief-/8", 100, FRAME, _ -> timed(enrollment, eight));
        table.say(
                "10.0.0.0/8:1-65535 has %,d relations.",
                brief(enrollment, ALL_PORTS).related().counts().total());
        quantiles("brief-/8-all-ports", 100, FRAME, _ -> timed(enrollment, ALL_PORTS));
        Destination all = block(0, 0, 443, 443);
        quantiles("counts-/0-443", 10, 200, _ -> timed(enrollment, all));
        quantiles("cover-/0-443", 10, 200, _ -> {
            DecisionBrief brief = brief(enrollment, all);
            return Timing.of(() -> brief.opens().cover().forEach(_ -> true));
        });
        quantiles("evidence-/8", 10, 200, _ -> {
            DecisionBrief brief = brief(enrollment, eight);
            return Timing.of(brief::evidence);
        });
    }

    /** Fills 10.0.0.0/8 until a brief on all its ports has {@value #MOST_RELATIONS} relations. */
    private void dense(InMemoryEnrollment enrollment, Random random) {
        int missing = MOST_RELATIONS - enrollment.overlapping(ALL_PORTS).size();
        for (int i = 0; i < missing; i++) {
            long address = 10L << 24 | random.nextInt(1 << 24);
            Destination destination =
                    new Destination(Ipv4Cidr.around(address, 12 + random.nextInt(21)), PortRange.of(443));
            enrollment.put(policy(size + i, destination, random));
        }
    }

    private static Destination block(long first, int prefix, int firstPort, int lastPort) {
        return new Destination(new Ipv4Cidr(first, prefix), new PortRange(firstPort, lastPort));
    }

    private static EgressPolicy policy(int number, Destination destination, Random random) {
        PolicyState state = random.nextInt(10) == 0 ? PolicyState.REVOKED : PolicyState.ACTIVE;
        return new EgressPolicy(
                new UUID(0x0198_0000_0000_7000L + ((long) number << 16), random.nextLong() | Long.MIN_VALUE),
                1,
                PolicyKind.DIRECT,
                destination,
                List.of(),
                new Words("Policy " + number, "", "The nightly import number " + number),
                SniVerification.ON,
                false,
                new Life(state, STEP, null, STEP, null, false),
                Origin.NONE);
    }

    private static DecisionBrief brief(InMemoryEnrollment enrollment, Destination destination) {
        return Briefing.of(
                enrollment,
                new Proposal(
                        new UUID(0, 7),
                        PolicyKind.DIRECT,
                        destination,
                        SniVerification.ON,
                        new Words("Bench", "", "The brief that is measured"),
                        false,
                        Origin.NONE,
                        new UUID(0, 8)));
    }

    private static Timing timed(InMemoryEnrollment enrollment, Destination destination) {
        return Timing.of(() -> {
            if (brief(enrollment, destination).conclusion().isEmpty()) {
                throw new IllegalStateException("A brief without a conclusion: " + destination);
            }
        });
    }

    /** Prints the 99th percentile of so many runs, after as many to warm up. */
    private void quantiles(String what, int runs, double limit, IntFunction<Timing> timed) {
        Timing[] took = new Timing[runs];
        for (int i = 0; i < 2 * runs; i++) {
            took[i % runs] = timed.apply(i % runs);
        }
        int at = Math.min(runs - 1, runs * 99 / 100);
        table.limit(
                what + "-p99",
                size,
                Stream.of(took).mapToLong(Timing::cpu).sorted().toArray()[at] / 1e6,
                Stream.of(took).mapToLong(Timing::wall).sorted().toArray()[at] / 1e6,
                limit,
                "ms");
    }

    /** What something took, in nanoseconds: of this thread's CPU, and by the clock on the wall. */
    private record Timing(long cpu, long wall) {
        static final Timing NEVER = new Timing(Long.MAX_VALUE, Long.MAX_VALUE);

        static Timing of(Runnable work) {
            long wall = System.nanoTime();
            long cpu = Race.cpu();
            work.run();
            return new Timing(Race.cpu() - cpu, System.nanoTime() - wall);
        }

        Timing orQuicker(Timing other) {
            return other.cpu < cpu ? other : this;
        }
    }
}
