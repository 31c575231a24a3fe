package io.sluice.bench.analysis;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All pairs of policies that overlap each other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PairsBenchmark {
    /** How many policies. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    /** Ours or a peer's. */
    @Param({"sluice", "ipaddress", "strtree", "linear"})
    public String engine;

    private OverlapEngine loaded;

    /** Loads the engine. */
    @Setup(Level.Trial)
    public void load() {
        loaded = OverlapEngine.named(engine);
        loaded.load(Mix.policies(size));
    }

    /** All pairs once. */
    @Benchmark
    public long pairs() {
        return loaded.pairs();
    }
}
