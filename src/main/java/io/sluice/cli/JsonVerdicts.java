package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.analysis.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Verdicts for programs: one JSON object a line, always with the same fields, null where one does not apply. {@code
 * suggestion} replaces the address (R1), the ports (R2), the kind (R4), the bucket (R17) or the resource ID (R18); there
 * may be several, best first, in {@code suggestions}. {@code instead} has the whole lines that would be accepted. A bucket and a storage account have neither {@code form} nor {@code
 * ports}; theirs are null, and they have a {@code warning} beside the rest; a destination has {@code findings}, none if it
 * is refused.
 */
final class JsonVerdicts implements Verdicts {
    private final JsonLines lines;
    private final boolean warnings;

    /** Verdicts on a list, to a writer that stays open. */
    JsonVerdicts(Writer out, LintSubject subject) {
        this.lines = new JsonLines(out);
        this.warnings = subject != LintSubject.DESTINATION;
    }

    @Override
    public void print(Verdict verdict) throws IOException {
        Optional<Accepted> accepted = verdict.checked().valid();
        lines.print(json -> {
            json.writeNumberProperty("line", verdict.line());
            json.writeBooleanProperty("valid", accepted.isPresent());
            JsonLines.text(json, "form", of(accepted, Accepted::form));
            JsonLines.text(json, "canonical", of(accepted, Accepted::canonical));
            JsonLines.text(json, "ports", of(accepted, Accepted::ports));
            JsonLines.violation(json, verdict.checked().invalid().orElse(null));
            JsonLines.texts(json, "instead", verdict.instead());
            if (warnings) {
                JsonLines.text(json, "warning", of(accepted, Accepted::warning));
            } else {
                json.writeName("findings");
                json.writeStartArray();
                accepted.map(Accepted::findings).orElse(List.of()).forEach(finding -> finding(json, finding));
                json.writeEndArray();
            }
        });
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("message", finding.title() + " " + finding.advice());
        json.writeStringProperty("rule", finding.rule().name());
        json.writeEndObject();
    }

    private static @Nullable String of(Optional<Accepted> accepted, Function<Accepted, String> part) {
        return accepted.map(part).filter(text -> !text.isEmpty()).orElse(null);
    }
}
