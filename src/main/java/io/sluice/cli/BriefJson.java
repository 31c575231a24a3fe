package io.sluice.cli;

import io.sluice.egress.Violation;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.Opens;
import io.sluice.egress.analysis.RelatedPolicy;
import io.sluice.intake.ProposedDestinations.Proposal;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * Briefs for programs: one JSON object a line, {@code valid} true. A line that is no destination has {@code valid} false
 * and what {@code lint} says of it in place of the brief.
 */
final class BriefJson {
    private final PolicyList list;
    private final int cover;
    private final JsonLines lines;

    BriefJson(PolicyList list, int cover, Writer out) {
        this.list = list;
        this.cover = cover;
        this.lines = new JsonLines(out);
    }

    void print(long line, DecisionBrief brief) throws IOException {
        lines.print(json -> {
            json.writeNumberProperty("line", line);
            json.writeBooleanProperty("valid", true);
            json.writeStringProperty(
                    "address", brief.proposal().destination().address().canonical());
            json.writeStringProperty(
                    "ports", brief.proposal().destination().ports().toString());
            json.writeStringProperty("kind", brief.proposal().kind().name());
            opens(json, brief.opens());
            json.writeArrayPropertyStart("relations");
            brief.related().first().forEach(related -> relation(json, related));
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            brief.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeArrayPropertyStart("everywhere");
            brief.everywhere().forEach(policy -> list.writeId(json, policy.id()));
            json.writeEndArray();
            JsonLines.texts(json, "conclusion", brief.conclusion());
            json.writeStringProperty("rules", brief.rules());
        });
    }

    void print(Proposal proposal, Violation violation) throws IOException {
        lines.print(json -> {
            json.writeNumberProperty("line", proposal.line());
            json.writeBooleanProperty("valid", false);
            json.writeStringProperty("address", proposal.address());
            json.writeStringProperty("ports", proposal.ports());
            JsonLines.violation(json, violation);
        });
    }

    /** A line of the list of policies that keeps every brief from being made. */
    void print(UnreadableLine line) throws IOException {
        lines.print(line::write);
    }

    private void opens(JsonGenerator json, Opens opens) {
        json.writeObjectPropertyStart("opens");
        json.writeNumberProperty("addresses", opens.addresses());
        json.writeNumberProperty("ports", opens.ports());
        json.writeNumberProperty("new", opens.newPairs());
        json.writeArrayPropertyStart("cover");
        // One by one: a complete cover can be larger than memory.
        long[] blocks = new long[1];
        opens.cover().forEach(block -> {
            if (blocks[0]++ >= cover) {
                return false;
            }
            json.writeStartObject();
            json.writeStringProperty("cidr", block.block().canonical());
            json.writeStringProperty("ports", block.ports().toString());
            json.writeEndObject();
            return true;
        });
        json.writeEndArray();
        if (blocks[0] > cover) {
            json.writeBooleanProperty("coverCut", true);
        }
        json.writeEndObject();
    }

    private void relation(JsonGenerator json, RelatedPolicy related) {
        json.writeStartObject();
        json.writeName("id");
        list.writeId(json, related.policy().id());
        json.writeStringProperty("relation", lower(related.relation()));
        json.writeStringProperty("state", related.policy().state().name());
        json.writeStringProperty("kind", related.policy().kind().name());
        json.writeBooleanProperty("global", related.policy().global());
        json.writeBooleanProperty("sni", related.policy().sni().on());
        json.writeNumberProperty("excess", related.excess());
        json.writeNumberProperty("missing", related.missing());
        list.writeImporters(json, related.policy().id());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("severity", lower(finding.severity()));
        // All that a person needs, for those who read this one text; then its parts.
        json.writeStringProperty("message", finding.title() + " " + finding.advice());
        json.writeStringProperty("title", finding.title());
        json.writeStringProperty("advice", finding.advice());
        json.writeStringProperty("owner", lower(finding.owner()));
        json.writeStringProperty("rule", finding.rule().name());
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
