package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;

/** One proposal against all policies: which of them overlap it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OverlapBenchmark {
    /** How many policies. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    /** Ours or a peer's. */
    @Param({"sluice", "ipaddress", "strtree", "h2", "linear"})
    public String engine;

    /** Proposals of the mix, or blocks from /8 to /12. */
    @Param({"mix", "wide"})
    public String path;

    private OverlapEngine loaded;
    private List<Destination> proposals;
    private int next;

    /** Loads the engine. */
    @Setup(Level.Trial)
    public void load() {
        loaded = OverlapEngine.named(engine);
        loaded.load(Mix.policies(size));
        proposals = path.equals("mix") ? Mix.proposals(size, 8_192) : Mix.wide(256);
    }

    /** Lets the engine go. */
    @TearDown(Level.Trial)
    public void close() {
        loaded.close();
    }

    /** One search. */
    @Benchmark
    public long search() {
        next = next + 1 < proposals.size() ? next + 1 : 0;
        return loaded.search(proposals.get(next));
    }
}
