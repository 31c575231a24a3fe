package io.sluice.cli;

import io.sluice.egress.Violation;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.Opens;
import io.sluice.egress.analysis.RelatedPolicy;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Briefs for programs: one JSON object a line. A line that is no destination has {@code valid} false, with the rule and
 * the message, in place of the brief.
 */
final class BriefJson {
    private final PolicyList list;
    private final int cover;
    private final Writer out;
    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    BriefJson(PolicyList list, int cover, Writer out) {
        this.list = list;
        this.cover = cover;
        this.out = out;
    }

    void print(DecisionBrief brief) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(
                    "address", brief.proposal().destination().address().canonical());
            json.writeStringProperty(
                    "ports", brief.proposal().destination().ports().toString());
            opens(json, brief.opens());
            json.writeArrayPropertyStart("relations");
            brief.related().first().forEach(related -> relation(json, related));
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            brief.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeArrayPropertyStart("conclusion");
            brief.conclusion().forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("rules", brief.rules());
            json.writeEndObject();
        }
        out.write('\n');
    }

    void print(ProposedDestinations.Proposal proposal, Violation violation) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("line", proposal.line());
            json.writeStringProperty("address", proposal.address());
            json.writeStringProperty("ports", proposal.ports());
            json.writeBooleanProperty("valid", false);
            json.writeStringProperty("rule", violation.rule().name());
            json.writeStringProperty("message", violation.message());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void opens(JsonGenerator json, Opens opens) {
        List<CoverBlock> blocks = opens.cover().blocks(cover == Integer.MAX_VALUE ? cover : cover + 1);
        json.writeObjectPropertyStart("opens");
        json.writeNumberProperty("addresses", opens.addresses());
        json.writeNumberProperty("ports", opens.ports());
        json.writeNumberProperty("new", opens.newPairs());
        json.writeArrayPropertyStart("cover");
        blocks.stream().limit(cover).forEach(block -> {
            json.writeStartObject();
            json.writeStringProperty("cidr", block.block().canonical());
            json.writeStringProperty("ports", block.ports().toString());
            json.writeEndObject();
        });
        json.writeEndArray();
        if (blocks.size() > cover) {
            json.writeBooleanProperty("coverCut", true);
        }
        json.writeEndObject();
    }

    private void relation(JsonGenerator json, RelatedPolicy related) {
        json.writeStartObject();
        json.writeStringProperty("id", list.written(related.policy().id()));
        json.writeStringProperty("relation", lower(related.relation()));
        json.writeStringProperty("state", related.policy().state().name());
        json.writeNumberProperty("excess", related.excess());
        json.writeNumberProperty("missing", related.missing());
        json.writeArrayPropertyStart("importers");
        list.importers(related.policy().id()).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("severity", lower(finding.severity()));
        json.writeStringProperty("message", finding.title());
        json.writeStringProperty("advice", finding.advice());
        json.writeStringProperty("owner", lower(finding.owner()));
        json.writeStringProperty("rule", finding.rule().name());
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
