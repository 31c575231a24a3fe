package io.sluice.console.policies;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front, so that what somebody proposed never runs on the machine of who opens the list.
 */
final class Csv {
    private static final String LINE_END = "\r\n";
    /** What a formula begins with; a tab or line end in front hides that from a person, not from a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** One record with its line end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
