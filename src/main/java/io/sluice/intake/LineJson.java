package io.sluice.intake;

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
 * Lines that are JSON objects. The fields it knows are strings, each named once; {@code "ports":443} is refused because a
 * number says the same thing in several ways (443, 443.0, 4.43e2). Fields it does not know are ignored.
 *
 * @param fields the fields it knows, with the rule that each is checked by
 * @param rule the rule that a line breaks which is no such object
 * @param example such an object
 */
public record LineJson(Map<String, Rule> fields, Rule rule, String example) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public LineJson {
        fields = Map.copyOf(fields);
    }

    /** Why a line is refused that is JSON and begins as no object does; empty if it is none of that. */
    public Optional<Violation> noObject(String line) {
        return other(line)
                .map(what -> Violation.of(
                        rule,
                        Excerpt.of(line),
                        "The line is %s in JSON, not one object such as %s.".formatted(what, example)));
    }

    private static Optional<String> other(String line) {
        return switch (line) {
            case "null", "true", "false" -> Optional.of("“" + line + "”");
            default -> line.startsWith("[") && array(line) ? Optional.of("a list") : Optional.empty();
        };
    }

    /** Whether a line begins as a list does in JSON; {@code [::1]} and {@code [2001:db8::1]:443} do not. */
    private static boolean array(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            boolean plain = parser.nextToken().isNumeric();
            while (plain && parser.nextToken() != null) {
                // a number may still turn out to be an address
            }
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    /** The fields of an object that are there. */
    public Checked<Map<String, String>> read(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            return object(parser);
        } catch (JacksonException e) {
            if (String.valueOf(e.getMessage()).startsWith("Duplicate")) {
                return new Checked.Invalid<>(
                        Violation.of(rule, "", "The line names a field twice, so it is not clear what it says."));
            }
            return new Checked.Invalid<>(Violation.of(
                    rule,
                    "",
                    "The line is not one JSON object such as %s: it goes wrong at column %d."
                            .formatted(
                                    example,
                                    Math.max(
                                            1,
                                            e.getLocation() == null
                                                    ? 1
                                                    : e.getLocation().getColumnNr()))));
        }
    }

    private Checked<Map<String, String>> object(JsonParser parser) {
        Map<String, String> found = new HashMap<>();
        Optional<Violation> wrong = Optional.empty();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Rule known = fields.get(name);
            if (known != null && value == JsonToken.VALUE_STRING) {
                found.put(name, parser.getString());
            } else if (known != null && value != JsonToken.VALUE_NULL && wrong.isEmpty()) {
                wrong = Optional.of(notAString(known, name, parser.getString()));
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return new Checked.Invalid<>(Violation.of(rule, "", "There is more on the line than one JSON object."));
        }
        return wrong.<Checked<Map<String, String>>>map(Checked.Invalid::new)
                .orElseGet(() -> new Checked.Valid<>(found));
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
