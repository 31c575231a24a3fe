package io.sluice.demo;

import io.sluice.egress.Rule;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of the demo's data that the rules refuse, counted.
 *
 * @param rows how many rows there were
 * @param counts how many of them break which rule, and how
 */
record Refusals(int rows, Map<Cause, Integer> counts) {
    Refusals {
        counts = new TreeMap<>(counts);
    }

    /** What is wrong with a row, in a word or two. */
    record Cause(Rule rule, String fault) implements Comparable<Cause> {
        @Override
        public int compareTo(Cause other) {
            return Comparator.comparing(Cause::rule).thenComparing(Cause::fault).compare(this, other);
        }
    }

    int refused() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One sentence for the log. */
    String sentence() {
        String parts = counts.entrySet().stream()
                .map(count -> String.format(
                        Locale.ROOT,
                        "%s %s %,d",
                        count.getKey().rule(),
                        count.getKey().fault(),
                        count.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "Refused %,d of %,d rows: %s", refused(), rows, parts);
    }
}
