package io.sluice.cli;

import io.sluice.cli.Verdict.Accepted;
import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Verdicts for programs: one JSON object a line, always with the same fields, null where one does not apply. {@code
 * suggestion} replaces the address (R1), the ports (R2), the kind (R4), the bucket (R17) or the resource ID (R18); there
 * may be several, best first, in {@code suggestions}. A bucket and a storage account have neither {@code form} nor {@code
 * ports}; theirs are null, and they have a {@code warning} beside the rest. What is not ASCII is escaped, so that half a
 * surrogate pair survives and a terminal is not deceived.
 */
final class JsonVerdicts implements Verdicts {
    private final Writer out;
    private final boolean warnings;
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Verdicts on a list, to a writer that stays open. */
    JsonVerdicts(Writer out, LintSubject subject) {
        this.out = out;
        this.warnings = subject != LintSubject.DESTINATION;
    }

    @Override
    public void print(Verdict verdict) throws IOException {
        Optional<Accepted> accepted = verdict.checked().valid();
        Optional<Violation> violation = verdict.checked().invalid();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("line", verdict.line());
            json.writeBooleanProperty("valid", accepted.isPresent());
            text(json, "form", of(accepted, Accepted::form));
            text(json, "canonical", of(accepted, Accepted::canonical));
            text(json, "ports", of(accepted, Accepted::ports));
            text(json, "rule", violation.map(wrong -> wrong.rule().name()).orElse(null));
            text(json, "message", violation.map(Violation::message).orElse(null));
            text(json, "offending", violation.map(Violation::offending).orElse(null));
            text(
                    json,
                    "suggestion",
                    violation
                            .flatMap(wrong -> wrong.suggestions().stream().findFirst())
                            .orElse(null));
            json.writeArrayPropertyStart("suggestions");
            violation.ifPresent(wrong -> wrong.suggestions().forEach(json::writeString));
            json.writeEndArray();
            if (warnings) {
                text(json, "warning", of(accepted, Accepted::warning));
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static @Nullable String of(Optional<Accepted> accepted, Function<Accepted, String> part) {
        return accepted.map(part).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
