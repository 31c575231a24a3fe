package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs ours beside the peers and prints one table, then a line for each ratio: {@code ratio <path> <size> <peer>
 * <ours/peer>}, in operations a second, so that 5 means five times as fast as the peer. Short mode runs all in one
 * process, with fewer sizes and shorter measurements.
 */
public final class AnalysisTable {
    private static final String OURS = "sluice";

    private final PrintStream out;
    private final boolean brief;

    private AnalysisTable(PrintStream out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    /** Prints the table; {@code --short} takes less than a minute. */
    public static void print(PrintStream out, boolean brief) throws RunnerException {
        AnalysisTable table = new AnalysisTable(out, brief);
        table.agree();
        table.run();
        new Limits(out, brief ? 100_000 : 1_000_000).print();
    }

    /** A peer that finds something else is no peer. */
    private void agree() {
        List<Destination> policies = Mix.policies(2_000);
        List<Destination> proposals = new ArrayList<>(Mix.proposals(2_000, 500));
        proposals.addAll(Mix.wide(50));
        try (OverlapEngine ours = OverlapEngine.named(OURS)) {
            ours.load(policies);
            for (String peer : List.of("ipaddress", "strtree", "h2", "linear")) {
                try (OverlapEngine its = OverlapEngine.named(peer)) {
                    its.load(policies);
                    for (Destination proposal : proposals) {
                        same(peer + " at " + proposal, ours.search(proposal), its.search(proposal));
                    }
                    if (!peer.equals("h2")) {
                        same(peer + " pairs", ours.pairs(), its.pairs());
                    }
                }
            }
        }
        Connections connections = new Connections(2_000);
        ConnectionEngine ours = ConnectionEngine.named(OURS, connections);
        for (String peer : List.of("ipaddress", "strtree", "linear")) {
            ConnectionEngine its = ConnectionEngine.named(peer, connections);
            for (Connections.Ask ask : connections.asks(2_000)) {
                same(
                        peer + " at " + ask,
                        ours.check(ask.workload(), ask.host(), ask.port()),
                        its.check(ask.workload(), ask.host(), ask.port()));
            }
        }
        out.println("All engines find the same.");
    }

    private static void same(String what, long ours, long its) {
        if (ours != its) {
            throw new IllegalStateException("%s: ours finds %d, it finds %d".formatted(what, ours, its));
        }
    }

    private void run() throws RunnerException {
        Map<String, Map<Integer, Map<String, Double>>> paths = new LinkedHashMap<>();
        String[] sizes = brief ? new String[] {"1000", "100000"} : new String[] {"1000", "10000", "100000", "1000000"};
        measure(
                paths,
                options(OverlapBenchmark.class)
                        .param("size", sizes)
                        .param("path", "mix", "wide")
                        .param("engine", OURS, "ipaddress", "strtree", "h2", "linear"));
        measure(
                paths,
                options(PairsBenchmark.class)
                        .param("size", brief ? new String[] {"10000"} : new String[] {"1000", "10000", "100000"})
                        .param("engine", OURS, "ipaddress", "strtree"));
        measure(
                paths,
                options(ConnectionBenchmark.class)
                        .param("size", sizes)
                        .param("engine", OURS, "ipaddress", "strtree", "linear"));
        paths.forEach(this::print);
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(brief ? 0 : 1)
                .warmupIterations(brief ? 2 : 3)
                .warmupTime(TimeValue.milliseconds(brief ? 100 : 500))
                .measurementIterations(brief ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(brief ? 100 : 500))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static void measure(Map<String, Map<Integer, Map<String, Double>>> paths, ChainedOptionsBuilder options)
            throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            boolean hasPath = result.getParams().getParamsKeys().contains("path");
            String path = hasPath ? method + "-" + result.getParams().getParam("path") : method;
            paths.computeIfAbsent(path, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(Integer.valueOf(result.getParams().getParam("size")), _ -> new LinkedHashMap<>())
                    .put(
                            result.getParams().getParam("engine"),
                            result.getPrimaryResult().getScore());
        }
    }

    private void print(String path, Map<Integer, Map<String, Double>> sizes) {
        out.printf("%n%s, nanoseconds an operation%n", path);
        sizes.forEach((size, engines) -> {
            out.printf("%,12d", size);
            engines.forEach((engine, score) -> out.printf("  %s %,.0f", engine, score));
            out.println();
        });
        sizes.forEach((size, engines) -> engines.forEach((engine, score) -> {
            if (!engine.equals(OURS)) {
                out.printf("ratio %s %d %s %.2f%n", path, size, engine, score / ours(engines));
            }
        }));
        List<Integer> measured = List.copyOf(sizes.keySet());
        double growth = ours(sizes.get(measured.getLast())) / ours(sizes.get(measured.getFirst()));
        out.printf("growth %s %d %d %.2f%n", path, measured.getFirst(), measured.getLast(), growth);
    }

    private static double ours(Map<String, Double> engines) {
        Double score = engines.get(OURS);
        if (score == null) {
            throw new IllegalStateException("Ours was not measured.");
        }
        return score;
    }
}
