package io.sluice.cli;

import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import tools.jackson.core.JsonGenerator;

/**
 * A line of a list of policies or imports that does not say what it must. An answer on part of a list would be a wrong
 * answer, so none is given.
 *
 * @param file the list, as the command line names it
 * @param line its number, 1 for the first
 */
record UnreadableLine(String file, long line, Violation violation) {

    /** For a person: where, by which rule, what, and what would be accepted. */
    String sentence() {
        String accepted =
                violation.suggestions().isEmpty() || violation.message().endsWith("?")
                        ? ""
                        : " Accepted: " + String.join(" or ", violation.suggestions()) + ".";
        return "%s, line %d: %s: %s%s"
                .formatted(
                        file, line, violation.rule(), Excerpt.spelled(violation.message()), Excerpt.spelled(accepted));
    }

    /** For a program. */
    void write(JsonGenerator json) {
        json.writeStringProperty("file", file);
        json.writeNumberProperty("line", line);
        json.writeBooleanProperty("valid", false);
        JsonLines.violation(json, violation);
    }
}
