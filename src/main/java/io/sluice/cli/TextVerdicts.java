package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** Verdicts for people, in columns wide enough for most names. Nothing that was read reaches the terminal as a command. */
final class TextVerdicts implements Verdicts {
    private final Writer out;

    TextVerdicts(Writer out) {
        this.out = out;
    }

    @Override
    public void print(Verdict verdict) throws IOException {
        String line = switch (verdict.checked()) {
            case Checked.Valid<Accepted>(Accepted accepted) -> valid(verdict, accepted);
            case Checked.Invalid<Accepted>(Violation violation) -> refused(verdict, violation);
        };
        out.write(line.stripTrailing() + "\n");
    }

    private static String valid(Verdict verdict, Accepted accepted) {
        String unicode = accepted.unicode().isEmpty() ? "" : "  " + Excerpt.quoted(accepted.unicode());
        return "%7d  ok       %-4s  %-40s %s"
                .formatted(
                        verdict.line(),
                        accepted.form(),
                        accepted.canonical(),
                        accepted.ports() + unicode + accepted.warning() + findings(accepted));
    }

    /** What weighs, so that what can be proposed is not taken for what may be approved. */
    private static String findings(Accepted accepted) {
        return accepted.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> "  " + finding.line())
                .collect(Collectors.joining());
    }

    private static String refused(Verdict verdict, Violation violation) {
        return "%7d  refused  %-4s  %-40s %s"
                .formatted(
                        verdict.line(),
                        violation.rule(),
                        Excerpt.shown(verdict.written()),
                        violation.message() + accepted(verdict, violation));
    }

    /** What would be accepted: whole lines, or the part of one that is wrong. A question has its answers in it. */
    private static String accepted(Verdict verdict, Violation violation) {
        if (violation.suggestions().isEmpty() || violation.message().endsWith("?")) {
            return "";
        }
        return verdict.instead().isEmpty()
                ? " Accepted as the %s: %s.".formatted(part(violation), String.join(" or ", violation.suggestions()))
                : " Accepted: %s.".formatted(String.join(" or ", verdict.instead()));
    }

    private static String part(Violation violation) {
        return switch (violation.rule()) {
            case R1 -> "address";
            case R2 -> "ports";
            default -> "kind";
        };
    }
}
