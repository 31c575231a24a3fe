package io.sluice.bench.analysis;

import io.sluice.bench.analysis.Connections.Ask;
import io.sluice.egress.Destination;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs ours beside the peers and prints what came of it. Short mode has fewer sizes and shorter turns. */
public final class AnalysisTable {
    private static final int MILLION = 1_000_000;

    /** Peers that short mode leaves out at a million: loading them takes long, and they are far behind (see the full one). */
    private static final Set<String> SLOW = Set.of("ipaddress", "h2", "linear");

    private static final int PROPOSALS = 8_192;
    private static final int WIDE = 256;
    private static final int ASKS = 16_384;

    private final Table table;
    private final boolean brief;
    private final Race race;

    private AnalysisTable(PrintStream out, boolean brief) {
        this.table = new Table(out);
        this.brief = brief;
        this.race = brief ? new Race(5, 100_000_000, 15_000_000) : new Race(15, 1_000_000_000, 100_000_000);
    }

    /** Prints the table; the short one takes less than a minute on a quiet machine. */
    public static void print(PrintStream out, boolean brief) {
        AnalysisTable made = new AnalysisTable(out, brief);
        made.table.head();
        Agreement.check();
        made.table.say("All engines find the same.");
        List<Integer> sizes = brief ? List.of(1_000, 100_000, MILLION) : List.of(1_000, 10_000, 100_000, MILLION);
        sizes.forEach(made::overlaps);
        sizes.forEach(made::connections);
        made.others();
        made.table.growth();
        int rounds = brief ? 1 : 5;
        new Limits(made.table, MILLION, rounds).print();
        new EnrollmentLimits(made.table, MILLION, rounds).print();
    }

    private void overlaps(int size) {
        List<Destination> policies = Mix.policies(size);
        Map<String, OverlapEngine> engines = new LinkedHashMap<>();
        for (String name : List.of(Table.OURS, "ipaddress", "strtree", "h2", "linear")) {
            if (takesPart(name, size)) {
                OverlapEngine engine = OverlapEngine.named(name);
                engine.load(policies);
                engines.put(name, engine);
            }
        }
        List<Destination> proposals = Mix.proposals(size, PROPOSALS);
        table.path("overlap-mix", size, race.run(searches(engines, proposals), PROPOSALS), size == MILLION ? 5 : 0);
        if (engines.get(Table.OURS) instanceof SluiceEngine ours) {
            table.finds("overlap-mix", size, ours.found(proposals));
        }
        table.path("overlap-wide", size, race.run(searches(engines, Mix.wide(WIDE)), WIDE), size == MILLION ? 3 : 0);
        if (size < MILLION) {
            closed(engines, "h2");
            closed(engines, "linear");
            table.path("all-pairs", size, race.run(pairs(engines), 1), size == 100_000 ? 8 : 0);
        }
        engines.values().forEach(OverlapEngine::close);
    }

    private static void closed(Map<String, OverlapEngine> engines, String name) {
        OverlapEngine engine = engines.remove(name);
        if (engine != null) {
            engine.close();
        }
    }

    private boolean takesPart(String engine, int size) {
        boolean slow = (SLOW.contains(engine) && size == MILLION) || (engine.equals("h2") && size > 1_000);
        return !brief || !slow;
    }

    private static Map<String, Race.Laps> searches(Map<String, OverlapEngine> engines, List<Destination> proposals) {
        Map<String, Race.Laps> laps = new LinkedHashMap<>();
        engines.forEach((name, engine) -> laps.put(name, operations -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += engine.search(proposals.get(i));
            }
            return sum;
        }));
        return laps;
    }

    private static Map<String, Race.Laps> pairs(Map<String, OverlapEngine> engines) {
        Map<String, Race.Laps> laps = new LinkedHashMap<>();
        engines.forEach((name, engine) -> laps.put(name, _ -> engine.pairs()));
        return laps;
    }

    private void connections(int size) {
        Connections connections = new Connections(size);
        List<String> engines = Stream.of(Table.OURS, "ipaddress", "strtree", "linear")
                .filter(name -> takesPart(name, size))
                .toList();
        double target = size == MILLION ? 1.5 : size == 100_000 ? 2.5 : 0;
        check("connection", size, engines, connections, connections.asks(ASKS), target);
    }

    /** Engines that only decide, and are handed one policy set for each workload: for context. */
    private void others() {
        Connections connections = new Connections(10_000);
        List<Ask> asks = connections.asks(2_000).stream()
                .filter(ask -> ask.workload() < 40)
                .toList();
        List<String> engines = new ArrayList<>(List.of(Table.OURS, "jcasbin"));
        if (CedarConnections.runsHere()) {
            engines.add("cedar");
        } else {
            table.say("Cedar has no native code for this system.");
        }
        check("connection-context", 10_000, engines, connections, asks, 0);
    }

    private void check(
            String path, int size, List<String> names, Connections connections, List<Ask> asks, double target) {
        Map<String, Race.Laps> laps = new LinkedHashMap<>();
        for (String name : names) {
            ConnectionEngine engine = ConnectionEngine.named(name, connections);
            laps.put(name, operations -> {
                long sum = 0;
                for (int i = 0; i < operations; i++) {
                    Ask ask = asks.get(i);
                    sum += engine.check(ask.workload(), ask.host(), ask.port());
                }
                return sum;
            });
        }
        table.path(path, size, race.run(laps, asks.size()), target);
    }
}
