package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.Writer;

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
                        accepted.ports() + unicode + accepted.warning());
    }

    private static String refused(Verdict verdict, Violation violation) {
        String instead =
                violation.suggestions().isEmpty() || violation.message().endsWith("?")
                        ? ""
                        : " Accepted: " + String.join(" or ", violation.suggestions()) + ".";
        return "%7d  refused  %-4s  %-40s %s"
                .formatted(
                        verdict.line(),
                        violation.rule(),
                        Excerpt.shown(verdict.written()),
                        violation.message() + instead);
    }
}
