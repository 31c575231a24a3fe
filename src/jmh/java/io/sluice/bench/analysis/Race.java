package io.sluice.bench.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders that take short turns, so that whatever else the machine does hits all of them alike. What counts is the CPU
 * time of the thread, and the median of the turns.
 */
final class Race {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A lap longer than this is cut to fewer operations. */
    private static final long LONGEST_LAP = 250_000_000;

    /** Everybody can see it, so nothing that leads to it is optimized away. */
    private static volatile long lastFound;

    private final int turns;
    private final long warmUp;
    private final long turn;

    /**
     * A race.
     *
     * @param turns how many turns each contender has
     * @param warmUp nanoseconds before the first one
     * @param turn nanoseconds of a turn, at least; a turn is some whole laps
     */
    Race(int turns, long warmUp, long turn) {
        this.turns = turns;
        this.warmUp = warmUp;
        this.turn = turn;
    }

    /** Does the operations from 0 up to a number; returns what it found, so that nothing is optimized away. */
    @FunctionalInterface
    interface Laps {
        long run(int operations);
    }

    /** What was found last; of no meaning. */
    static long lastFound() {
        return lastFound;
    }

    /** CPU time of this thread, in nanoseconds. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Nanoseconds an operation, by contender; a full lap is so many operations. */
    Map<String, Double> run(Map<String, Laps> contenders, int fullLap) {
        List<Runner> runners = contenders.entrySet().stream()
                .map(entry -> new Runner(entry.getKey(), entry.getValue(), fullLap))
                .toList();
        runners.forEach(Runner::warmUp);
        for (int i = 0; i < turns; i++) {
            int at = i;
            runners.forEach(runner -> runner.turn(at));
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        runners.forEach(runner -> medians.put(runner.name, runner.median()));
        return medians;
    }

    private final class Runner {
        private final String name;
        private final Laps laps;
        private final double[] perOperation = new double[turns];
        private int lap;
        private int lapsInTurn = 1;
        private long found;

        Runner(String name, Laps laps, int fullLap) {
            this.name = name;
            this.laps = laps;
            this.lap = fullLap;
        }

        /** Finds out how long a lap is by ever more operations, then drives for a while. */
        void warmUp() {
            int full = lap;
            long took = 0;
            lap = 0;
            while (lap < full && took < LONGEST_LAP / 4) {
                lap = Math.min(full, Math.max(1, lap * 4));
                took = timed();
            }
            for (long spent = took; spent < warmUp; spent += took) {
                took = timed();
            }
            lapsInTurn = (int) Math.max(1, turn / Math.max(1, took));
        }

        private long timed() {
            long start = cpu();
            found += laps.run(lap);
            return cpu() - start;
        }

        void turn(int at) {
            long start = cpu();
            for (int i = 0; i < lapsInTurn; i++) {
                found += laps.run(lap);
            }
            perOperation[at] = (double) (cpu() - start) / ((long) lap * lapsInTurn);
        }

        double median() {
            Arrays.sort(perOperation);
            lastFound = found;
            return perOperation[turns / 2];
        }
    }
}
