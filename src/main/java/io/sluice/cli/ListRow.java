package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Rule;
import io.sluice.egress.Violation;
import io.sluice.intake.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a list: a JSON object, each field of the type that it must have. A field it does not know is left alone,
 * unless it is nearly the name of one that the line lacks: that is taken for a slip of the pen, which would else be passed
 * over.
 */
final class ListRow {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;

    private ListRow(JsonNode json) {
        this.json = json;
    }

    /** Why a line cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Violation violation;

        Unreadable(Rule rule, String offending, String message, String... accepted) {
            this(new Violation(rule, Excerpt.of(offending), message, List.of(accepted)));
        }

        Unreadable(Violation violation) {
            super(violation.message());
            this.violation = violation;
        }

        Violation violation() {
            return violation;
        }
    }

    /**
     * Reads a line.
     *
     * @param fields the fields that are known
     * @param rule what a line breaks that is no such object
     * @param example such an object
     */
    static ListRow read(String line, FieldNames fields, Rule rule, String example) throws Unreadable {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JacksonException e) {
            boolean twice = String.valueOf(e.getMessage()).startsWith("Duplicate");
            throw new Unreadable(
                    rule,
                    "",
                    twice
                            ? "The line names a field twice, so it is not clear what it says."
                            : "The line is not one JSON object such as %s.".formatted(example));
        }
        if (!json.isObject()) {
            throw new Unreadable(
                    rule, line, "The line is %s, not one JSON object such as %s.".formatted(what(json), example));
        }
        for (String name : json.propertyNames()) {
            Optional<String> meant = fields.meant(name, json::has);
            if (meant.isPresent()) {
                throw new Unreadable(
                        rule,
                        name,
                        "There is no field %s; did you mean “%s”?".formatted(Excerpt.quoted(name), meant.get()),
                        meant.get());
            }
        }
        return new ListRow(json);
    }

    /** A field that must be there: a text, or a whole number, which is as good an id or port. */
    String text(String field, Rule rule) throws Unreadable {
        JsonNode value = json.path(field);
        if (!says(field)) {
            throw new Unreadable(rule, "", "The field “%s” is missing.".formatted(field));
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw wrongType(field, rule, value, "a text in quotation marks");
        }
        return value.asString();
    }

    /** A field that names something, so that it must show. */
    ListedId id(String field, Rule rule) throws Unreadable {
        String name = text(field, rule);
        if (name.isBlank()) {
            throw new Unreadable(rule, name, "The field “%s” is empty.".formatted(field));
        }
        return new ListedId(name, json.path(field).isIntegralNumber());
    }

    /** Whether the line gives a field. */
    boolean says(String field) {
        return !json.path(field).isMissingNode() && !json.path(field).isNull();
    }

    /** The name of a policy; another text where the line gives none. */
    String words(String field, String otherwise) throws Unreadable {
        JsonNode value = json.path(field);
        if (!says(field)) {
            return otherwise;
        }
        if (!value.isString()) {
            throw wrongType(field, Rule.R6, value, "a text in quotation marks");
        }
        Optional<Refused> refused = Contents.name(value.asString());
        if (refused.isPresent()) {
            throw new Unreadable(
                    refused.get().rule(), value.asString(), refused.get().reason());
        }
        return value.asString();
    }

    /** A field that is true or false; another answer where the line gives none. */
    boolean truth(String field, boolean otherwise, Rule rule) throws Unreadable {
        JsonNode value = json.path(field);
        if (!says(field)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrongType(field, rule, value, "true or false, without quotation marks");
        }
        return value.asBoolean();
    }

    /** A list of names; empty where the line gives none. */
    List<ListedId> ids(String field, Rule rule) throws Unreadable {
        JsonNode value = json.path(field);
        if (!says(field)) {
            return List.of();
        }
        String wanted = "a list of names such as [\"orders\",\"billing\"]";
        if (!value.isArray()) {
            throw wrongType(field, rule, value, wanted);
        }
        List<ListedId> ids = new ArrayList<>();
        for (JsonNode each : value) {
            if ((!each.isString() && !each.isIntegralNumber())
                    || each.asString().isBlank()) {
                throw wrongType(field, rule, each, wanted);
            }
            ids.add(new ListedId(each.asString(), each.isIntegralNumber()));
        }
        return ids;
    }

    /** One of a few words, in capital letters or not. */
    static <E extends Enum<E>> E word(E[] values, String field, String written, Rule rule) throws Unreadable {
        String name = written.toUpperCase(Locale.ROOT);
        Optional<E> found =
                Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw new Unreadable(
                    rule,
                    written,
                    "%s is no %s of a policy.".formatted(Excerpt.quoted(written), field),
                    Stream.of(values).map(Enum::name).toArray(String[]::new));
        }
        return found.get();
    }

    /** The value, if the rules accept it. */
    static <T> T accepted(Checked<T> checked) throws Unreadable {
        Optional<Violation> violation = checked.invalid();
        if (violation.isPresent()) {
            throw new Unreadable(violation.get());
        }
        return checked.orThrow();
    }

    private static Unreadable wrongType(String field, Rule rule, JsonNode value, String wanted) {
        String written = value.toString();
        return new Unreadable(
                rule, written, "The field “%s” is %s; it is %s.".formatted(field, Excerpt.shown(written), wanted));
    }

    private static String what(JsonNode json) {
        return json.isArray() ? "a list" : json.isString() ? "a text" : Excerpt.shown(json.toString());
    }
}
