package io.sluice.cli;

import io.sluice.egress.analysis.ConnectionCheck;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of a connection check for programs: {@code allowed} and the {@code chain} that led to it. Each link says which
 * {@code step} it is, what comes of it, by which rule, in a sentence, and for which policies.
 */
final class CheckJson {
    private final PolicyList list;
    private final JsonLines lines;

    CheckJson(PolicyList list, PrintWriter out) {
        this.list = list;
        this.lines = new JsonLines(out);
    }

    void print(ConnectionCheck check) throws IOException {
        lines.print(json -> {
            json.writeBooleanProperty("allowed", check.allowed());
            json.writeArrayPropertyStart("chain");
            check.chain().forEach(link -> link(json, link));
            json.writeEndArray();
        });
    }

    /** No answer, which allows nothing: the lists cannot be read in full. */
    void refuse(List<UnreadableLine> unreadable) throws IOException {
        lines.print(json -> {
            json.writeBooleanProperty("allowed", false);
            json.writeArrayPropertyStart("chain");
            unreadable.forEach(line -> {
                json.writeStartObject();
                json.writeStringProperty("step", "list");
                json.writeStringProperty("outcome", "no");
                json.writeStringProperty("rule", line.violation().rule().name());
                json.writeStringProperty("message", line.sentence());
                JsonLines.texts(json, "policies", List.of());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("unreadable");
            unreadable.forEach(line -> {
                json.writeStartObject();
                line.write(json);
                json.writeEndObject();
            });
            json.writeEndArray();
        });
    }

    private void link(JsonGenerator json, Link link) {
        json.writeStartObject();
        json.writeStringProperty("step", lower(link.step()));
        json.writeStringProperty("outcome", lower(link.outcome()));
        json.writeStringProperty("rule", link.rule().name());
        json.writeStringProperty("message", list.told(link));
        json.writeArrayPropertyStart("policies");
        link.policies().forEach(policy -> list.writeId(json, policy));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
