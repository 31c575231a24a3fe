package io.sluice.bench;

import io.sluice.bench.analysis.AnalysisTable;
import io.sluice.bench.console.PaneTable;
import java.io.IOException;
import java.util.List;
import javafx.application.Platform;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks of {@code src/jmh}. The arguments are JMH's own: a regular expression over the names and its options
 * ({@code -l} lists the names, {@code -h} explains the options).
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Prints the table of the analysis if the first argument is {@code analysis}, followed by the row of the decision pane
     * unless {@code --short} is another; that row alone if the first is {@code pane}; else hands the arguments to JMH.
     */
    public static void main(String[] args) throws IOException, RunnerException {
        String first = args.length == 0 ? "" : args[0];
        boolean analysis = first.equals("analysis");
        boolean brief = List.of(args).contains("--short");
        if (analysis) {
            AnalysisTable.print(System.out, brief);
        }
        if (first.equals("pane") || (analysis && !brief)) {
            try {
                PaneTable.print(System.out, brief);
            } finally {
                Platform.exit();
            }
        } else if (!analysis) {
            org.openjdk.jmh.Main.main(args);
        }
    }
}
