package io.sluice.bench.analysis;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what was measured: a table for people, and a line for each ratio and each limit for scripts. */
final class Table {
    /** The contender that the others are compared with. */
    static final String OURS = "sluice";

    private final PrintStream out;
    private final Map<String, Map<Integer, Double>> ours = new LinkedHashMap<>();

    Table(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.println("""
            CPU time of one thread, medians of alternating turns.
            ratio  PATH SIZE PEER N         ours is N times as fast as the peer (operations a second, ours/peer)
            target PATH SIZE best N of M    the same beside the best peer, and what it must reach
            limit  WHAT SIZE N of M UNIT    N must not pass M; wall is the same by the clock on the wall
            growth PATH FROM TO N           an operation takes N times as long at size TO as at size FROM\
            """);
    }

    void say(String format, Object... values) {
        out.printf(format + "%n", values);
    }

    /** Prints one path at one size; the target is how many times as fast as the best peer ours must be, or 0. */
    void path(String path, int size, Map<String, Double> nanos, double target) {
        Double own = nanos.get(OURS);
        if (own == null) {
            throw new IllegalStateException("Ours was not measured.");
        }
        ours.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(size, own);
        StringBuilder line = new StringBuilder("%n%s at %,d, nanoseconds an operation:".formatted(path, size));
        nanos.forEach((engine, took) -> line.append("  %s %,.0f".formatted(engine, took)));
        out.println(line);
        double best = Double.MAX_VALUE;
        for (Map.Entry<String, Double> peer : nanos.entrySet()) {
            if (!peer.getKey().equals(OURS)) {
                out.printf("ratio %s %d %s %.2f%n", path, size, peer.getKey(), peer.getValue() / own);
                best = Math.min(best, peer.getValue());
            }
        }
        if (target > 0) {
            double ratio = best / own;
            out.printf(
                    "target %s %d best %.2f of %.2f %s%n",
                    path, size, ratio, target, ratio >= target ? "met" : "MISSED");
        }
        out.flush();
    }

    void limit(String what, int size, double measured, double wall, double limit, String unit) {
        out.printf(
                "limit %s %d %.3f of %.3f %s (wall %.3f) %s%n",
                what, size, measured, limit, unit, wall, measured <= limit ? "met" : "MISSED");
        out.flush();
    }

    void limit(String what, int size, double measured, double limit, String unit) {
        out.printf(
                "limit %s %d %.3f of %.3f %s %s%n",
                what, size, measured, limit, unit, measured <= limit ? "met" : "MISSED");
        out.flush();
    }

    void growth() {
        out.println();
        ours.forEach((path, sizes) -> {
            int first = sizes.keySet().iterator().next();
            int last = sizes.keySet().stream().max(Integer::compare).orElseThrow();
            if (first != last) {
                out.printf("growth %s %d %d %.2f%n", path, first, last, sizes.get(last) / sizes.get(first));
            }
        });
    }
}
