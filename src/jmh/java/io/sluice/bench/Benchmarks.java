package io.sluice.bench;

import io.sluice.bench.analysis.AnalysisTable;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks of {@code src/jmh}. The arguments are JMH's own: a regular expression over the names and its options
 * ({@code -l} lists the names, {@code -h} explains the options).
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Prints the table of the analysis if the first argument is {@code analysis}; else hands the arguments to JMH. */
    public static void main(String[] args) throws IOException, RunnerException {
        List<String> all = List.of(args);
        if (!all.isEmpty() && all.getFirst().equals("analysis")) {
            AnalysisTable.print(System.out, all.contains("--short"));
            return;
        }
        org.openjdk.jmh.Main.main(args);
    }
}
