package io.sluice.bench.analysis;

import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What something took, in nanoseconds: of this thread's CPU, and by the clock on the wall. */
record Timing(long cpu, long wall) {
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

    /** The 99th percentile of so many runs, after as many to warm up. */
    static Timing p99(int runs, IntFunction<Timing> timed) {
        Timing[] took = new Timing[runs];
        for (int i = 0; i < 2 * runs; i++) {
            took[i % runs] = timed.apply(i % runs);
        }
        int at = Math.min(runs - 1, runs * 99 / 100);
        return new Timing(
                Stream.of(took).mapToLong(Timing::cpu).sorted().toArray()[at],
                Stream.of(took).mapToLong(Timing::wall).sorted().toArray()[at]);
    }

    /** The least memory in use after a collection, in bytes. */
    static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
