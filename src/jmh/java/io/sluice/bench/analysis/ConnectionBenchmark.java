package io.sluice.bench.analysis;

import io.sluice.bench.analysis.Connections.Ask;
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

/** Which policies let a workload reach a host on a port. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConnectionBenchmark {
    /** How many policies, each attached to four or five of 1,000 workloads. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    /** Ours or a peer's. */
    @Param({"sluice", "ipaddress", "strtree", "linear"})
    public String engine;

    private ConnectionEngine loaded;
    private List<Ask> asks;
    private int next;

    /** Loads the engine. */
    @Setup(Level.Trial)
    public void load() {
        Connections connections = new Connections(size);
        loaded = ConnectionEngine.named(engine, connections);
        asks = connections.asks(65_536);
    }

    /** One check; the host is a new string without a hash, as from the wire. */
    @Benchmark
    public long check() {
        next = next + 1 < asks.size() ? next + 1 : 0;
        Ask ask = asks.get(next);
        return loaded.check(ask.workload(), ask.host(), ask.port());
    }
}
