package io.sluice.bench;

import java.io.IOException;

/**
 * Runs the benchmarks of {@code src/jmh}. The arguments are JMH's own: a regular expression over the names and its options
 * ({@code -l} lists the names, {@code -h} explains the options).
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Hands the arguments to JMH. */
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
