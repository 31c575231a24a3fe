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
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/** What has a limit of its own rather than a peer: building, memory, one change, the whole brief. */
final class Limits {
    private static final Step STEP = new Step(new UUID(0, 1), Instant.EPOCH, null);

    private final PrintStream out;
    private final int size;
    private final List<Destination> destinations;

    Limits(PrintStream out, int size) {
        this.out = out;
        this.size = size;
        this.destinations = Mix.policies(size);
    }

    void print() {
        DestinationIndex index = building();
        changing(index);
        allPairs(index);
        briefs();
    }

    private void line(String what, double measured, double limit, String unit) {
        out.printf("limit %s %d %.3f %s of %.3f%n", what, size, measured, unit, limit);
    }

    private DestinationIndex building() {
        DestinationIndex index = new DestinationIndex();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            index = new DestinationIndex();
            long start = System.nanoTime();
            destinations.forEach(index::add);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        line("build", best, 3_000, "ms");
        long with = usedMemory();
        int kept = index.size();
        index = new DestinationIndex();
        long without = usedMemory();
        line("memory", (double) (with - without) / kept, 200, "bytes-a-policy");
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
        quantiles("change", 20_000, 1, _ -> {
            Destination destination = mix.next();
            long start = System.nanoTime();
            int handle = index.add(destination);
            int[] found = index.search(destination);
            index.remove(handle);
            long took = System.nanoTime() - start;
            if (Arrays.binarySearch(found, handle) < 0) {
                throw new IllegalStateException("An addition was not seen: " + destination);
            }
            return took;
        });
    }

    private void allPairs(DestinationIndex index) {
        long[] pairs = {0};
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            pairs[0] = 0;
            long start = System.nanoTime();
            index.pairs((_, _) -> pairs[0]++);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        line("pairs-of-" + pairs[0], best, 1_000, "ms");
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
        List<Destination> proposals = Mix.proposals(size, 20_000);
        quantiles("brief-mix", 20_000, 16.6, i -> timed(enrollment, proposals.get(i)));
        dense(enrollment, random);
        quantiles("brief-/8", 200, 16.6, i -> timed(enrollment, block((10L + i % 2) << 24, 8, 443, 443)));
        quantiles("brief-/8-all-ports", 200, 16.6, i -> timed(enrollment, block((10L + i % 2) << 24, 8, 1, 65_535)));
        quantiles("brief-/0-443", 20, 200, _ -> timed(enrollment, block(0, 0, 443, 443)));
        quantiles("cover-/0-443", 10, 200, _ -> {
            DecisionBrief brief = brief(enrollment, block(0, 0, 443, 443));
            long start = System.nanoTime();
            brief.opens().cover().forEach(_ -> true);
            return System.nanoTime() - start;
        });
    }

    /** Fills 10.0.0.0/8 until a brief on it has more than a tenth of all policies to tell of. */
    private void dense(InMemoryEnrollment enrollment, Random random) {
        for (int i = 0; i < size / 9; i++) {
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

    private static long timed(InMemoryEnrollment enrollment, Destination destination) {
        long start = System.nanoTime();
        DecisionBrief brief = brief(enrollment, destination);
        long took = System.nanoTime() - start;
        if (brief.conclusion().isEmpty()) {
            throw new IllegalStateException("A brief without a conclusion: " + destination);
        }
        return took;
    }

    /** Prints the 99th percentile of so many runs, in milliseconds, after as many to warm up (at most 5,000). */
    private void quantiles(String what, int runs, double limit, IntToLongFunction timed) {
        long[] took = new long[Math.max(runs, 5_000)];
        for (int i = 0; i < Math.min(runs, 5_000); i++) {
            took[i] = timed.applyAsLong(i);
        }
        took = new long[runs];
        for (int i = 0; i < runs; i++) {
            took[i] = timed.applyAsLong(i);
        }
        Arrays.sort(took);
        line(what + "-p50", took[runs / 2] / 1e6, limit, "ms");
        line(what + "-p99", took[Math.min(runs - 1, runs * 99 / 100)] / 1e6, limit, "ms");
    }
}
