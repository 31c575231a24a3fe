package io.sluice.cli;

import io.sluice.cli.ProposedDestinations.Proposal;
import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Verdicts for programs: one JSON object a line, always with the same fields, null where one does not apply. {@code
 * suggestion} replaces the address (R1), the ports (R2) or the kind (R4); there may be several, best first, in {@code
 * suggestions}. What is not ASCII is escaped, so that half a surrogate pair survives and a terminal is not deceived.
 */
final class JsonVerdicts implements Verdicts {
    private final Writer out;
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    JsonVerdicts(Writer out) {
        this.out = out;
    }

    @Override
    public void print(Proposal proposal) throws IOException {
        @Nullable Destination destination = proposal.destination().valid().orElse(null);
        @Nullable Violation violation = proposal.destination().invalid().orElse(null);
        @Nullable Address address = destination == null ? null : destination.address();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("line", proposal.line());
            json.writeBooleanProperty("valid", destination != null);
            text(json, "form", address == null ? null : address.form().name());
            text(json, "canonical", address == null ? null : address.canonical());
            text(json, "ports", destination == null ? null : destination.ports().toString());
            text(json, "rule", violation == null ? null : violation.rule().name());
            text(json, "message", violation == null ? null : violation.message());
            text(json, "offending", violation == null ? null : violation.offending());
            text(
                    json,
                    "suggestion",
                    violation == null
                            ? null
                            : violation.suggestions().stream().findFirst().orElse(null));
            json.writeArrayPropertyStart("suggestions");
            if (violation != null) {
                violation.suggestions().forEach(json::writeString);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
