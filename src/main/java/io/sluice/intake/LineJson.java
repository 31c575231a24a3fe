package io.sluice.intake;

import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Lines that are JSON objects. The fields it knows are strings, each named once; {@code "ports":443} is refused because a
 * number says the same thing in several ways (443, 443.0, 4.43e2). Fields it does not know are ignored, unless one was meant
 * as a field that the line lacks.
 *
 * @param fields the fields it knows
 * @param rule the rule that a line breaks which is no such object
 * @param example such an object
 */
public record LineJson(Map<String, Field> fields, Rule rule, String example) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public LineJson {
        fields = Map.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param rule the rule that its value is checked by
     * @param reader what a value means
     * @param others what other lists call it, in lower case without hyphens and underscores
     */
    public record Field(Rule rule, Function<String, ? extends Checked<?>> reader, Set<String> others) {
        public Field {
            others = Set.copyOf(others);
        }

        private List<String> accepted(String written) {
            return switch (reader.apply(written)) {
                case Checked.Valid<?>(Object value) -> List.of(String.valueOf(value));
                case Checked.Invalid<?>(Violation violation) -> violation.suggestions();
            };
        }
    }

    /**
     * What an object says.
     *
     * @param values of the fields that are there, by their right names, also where something is wrong with them
     * @param wrong why the line is refused; empty if it is not
     */
    public record Said(Map<String, String> values, Optional<Violation> wrong) {
        public Said {
            values = Map.copyOf(values);
        }

        /** The value of a field; empty text if it is not there. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        private static Said nothing(Violation wrong) {
            return new Said(Map.of(), Optional.of(wrong));
        }
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

    /** What a line says. */
    public Said read(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            return object(parser);
        } catch (JacksonException e) {
            if (String.valueOf(e.getMessage()).startsWith("Duplicate")) {
                return Said.nothing(
                        Violation.of(rule, "", "The line names a field twice, so it is not clear what it says."));
            }
            return Said.nothing(Violation.of(
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

    private Said object(JsonParser parser) {
        Map<String, String> known = new HashMap<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        Optional<Violation> wrong = Optional.empty();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            named.add(name);
            Field field = fields.get(name);
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                (field == null ? unknown : known).put(name, parser.getString());
            }
            if (field != null && value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL && wrong.isEmpty()) {
                wrong = Optional.of(notAString(field, name, parser.getString()));
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            return Said.nothing(Violation.of(rule, "", "There is more on the line than one JSON object."));
        }
        Optional<Violation> misnamed = misnamed(known, unknown, named);
        return new Said(known, wrong.or(() -> misnamed));
    }

    /** Puts the values of misnamed fields where they belong, to be shown; says which field is the first of them. */
    private Optional<Violation> misnamed(Map<String, String> known, Map<String, String> unknown, Set<String> named) {
        FieldNames names = names();
        @Nullable Violation first = null;
        for (Map.Entry<String, String> each : unknown.entrySet()) {
            Optional<String> meant = names.meant(each.getKey(), named::contains);
            if (meant.isPresent()) {
                Field field = Objects.requireNonNull(fields.get(meant.get()));
                known.put(meant.get(), each.getValue());
                named.add(meant.get());
                first = first != null
                        ? first
                        : new Violation(
                                field.rule(),
                                Excerpt.of(each.getKey()),
                                "There is no field %s; it is called “%s”."
                                        .formatted(Excerpt.quoted(each.getKey()), meant.get()),
                                field.accepted(each.getValue()));
            }
        }
        return Optional.ofNullable(first);
    }

    private FieldNames names() {
        Map<String, String> others = new HashMap<>();
        fields.forEach((name, field) -> field.others().forEach(other -> others.put(other, name)));
        return new FieldNames(fields.keySet(), others);
    }

    private static Violation notAString(Field field, String name, String written) {
        return new Violation(
                field.rule(),
                Excerpt.of(written),
                "“%s” is a JSON string, in quotation marks.".formatted(name),
                field.reader().apply(written).valid().map(String::valueOf).stream()
                        .toList());
    }
}
