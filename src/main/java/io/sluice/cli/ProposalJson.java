package io.sluice.cli;

import io.sluice.cli.ProposedDestinations.Fields;
import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.PortRange;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Proposals as JSON objects. The fields it knows are strings, each named once; {@code "ports":443} is refused because a
 * number says the same thing in several ways (443, 443.0, 4.43e2). Fields it does not know are ignored.
 */
final class ProposalJson {
    private static final Map<String, Rule> FIELDS = Map.of("address", Rule.R1, "ports", Rule.R2, "kind", Rule.R4);

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    Checked<Fields> read(String line) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
            return object(parser);
        } catch (JacksonException e) {
            return new Checked.Invalid<>(Violation.of(
                    Rule.R1,
                    "",
                    "The line is not one JSON object such as {\"address\":\"api.example.com\",\"ports\":\"443\"}: it goes wrong at column %d."
                            .formatted(Math.max(
                                    1,
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getColumnNr()))));
        }
    }

    private static Checked<Fields> object(JsonParser parser) {
        Map<String, String> fields = new HashMap<>();
        Optional<Violation> wrong = Optional.empty();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Rule rule = FIELDS.get(name);
            if (rule != null && value == JsonToken.VALUE_STRING) {
                fields.put(name, parser.getString());
            } else if (rule != null && value != JsonToken.VALUE_NULL && wrong.isEmpty()) {
                wrong = Optional.of(notAString(rule, name, parser.getString()));
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return new Checked.Invalid<>(Violation.of(Rule.R1, "", "There is more on the line than one JSON object."));
        }
        return wrong.<Checked<Fields>>map(Checked.Invalid::new)
                .orElseGet(() -> new Checked.Valid<>(new Fields(
                        fields.getOrDefault("address", ""),
                        fields.getOrDefault("ports", ""),
                        fields.getOrDefault("kind", ""))));
    }

    private static Violation notAString(Rule rule, String name, String written) {
        List<String> suggestions = rule == Rule.R2
                ? PortRange.parse(written).valid().map(PortRange::toString).stream()
                        .toList()
                : List.of();
        return new Violation(
                rule, Excerpt.of(written), "“%s” is a JSON string, in quotation marks.".formatted(name), suggestions);
    }
}
