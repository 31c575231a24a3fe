package io.sluice.cli;

import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Answers for programs: one JSON object a line. What is not ASCII is escaped, so that half a surrogate pair survives and a
 * terminal is not deceived.
 *
 * @param out stays open
 */
record JsonLines(Writer out) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Writes one object with what is put into it. */
    void print(Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Why a line is refused: fields that are always there, null where nothing is wrong. */
    static void violation(JsonGenerator json, @Nullable Violation violation) {
        List<String> suggestions = violation == null ? List.of() : violation.suggestions();
        text(json, "rule", violation == null ? null : violation.rule().name());
        text(json, "message", violation == null ? null : violation.message());
        text(json, "offending", violation == null ? null : violation.offending());
        text(json, "suggestion", suggestions.isEmpty() ? null : suggestions.getFirst());
        texts(json, "suggestions", suggestions);
    }

    static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
