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
    private final Map<String, Map<Integer, Double>> found = new LinkedHashMap<>();

    Table(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.println("""
            CPU time of one thread, medians of alternating turns.
            ratio  PATH SIZE PEER N         ours is N times as fast as the peer (operations a second, ours/peer)
            target PATH SIZE best N of M    the same beside the best peer, and what it must reach
            limit  WHAT SIZE N of M UNIT    N must not pass M; wall is the same by the clock on the wall
            growth PATH FROM TO N           an operation takes N times as long at size TO as at size FROM
            Growth is flat while it stays below four times that of the logarithm of the size and what is found
            together; four times, because a million of anything lies outside the processor's caches.\
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

    /** A limit in milliseconds. */
    void limit(String what, int size, Timing took, double limit) {
        double measured = took.cpu() / 1e6;
        out.printf(
                "limit %s %d %.3f of %.3f ms (wall %.3f) %s%n",
                what, size, measured, limit, took.wall() / 1e6, measured <= limit ? "met" : "MISSED");
        out.flush();
    }

    void limit(String what, int size, double measured, double limit, String unit) {
        out.printf(
                "limit %s %d %.3f of %.3f %s %s%n",
                what, size, measured, limit, unit, measured <= limit ? "met" : "MISSED");
        out.flush();
    }

    /** How much an operation of a path finds on average at one size; its growth then has a limit. */
    void finds(String path, int size, double average) {
        found.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(size, average);
    }

    void growth() {
        out.println();
        ours.forEach((path, sizes) -> {
            int first = sizes.keySet().iterator().next();
            int last = sizes.keySet().stream().max(Integer::compare).orElseThrow();
            if (first != last) {
                double growth = sizes.get(last) / sizes.get(first);
                out.printf("growth %s %d %d %.2f%n", path, first, last, growth);
                Map<Integer, Double> finds = found.get(path);
                if (finds != null) {
                    limit("growth-" + path, last, growth, 4 * work(last, finds) / work(first, finds), "times");
                }
            }
        });
    }

    private static double work(int size, Map<Integer, Double> finds) {
        return Math.log(size) / Math.log(2) + finds.getOrDefault(size, 0.0);
    }
}
