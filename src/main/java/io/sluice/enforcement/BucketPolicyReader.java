package io.sluice.enforcement;

import io.sluice.egress.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a bucket policy as strictly as AWS does, and names the statement and the element that is wrong. */
final class BucketPolicyReader {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> POLICY = Set.of("Version", "Id", "Statement");
    /** The version that has variables. */
    private static final String NEWEST = "2012-10-17";

    private static final Set<String> VERSIONS = Set.of(NEWEST, "2008-10-17");

    private final String text;

    BucketPolicyReader(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    BucketPolicy read() throws UnreadablePolicy {
        JsonNode policy = tree();
        String where = "The policy";
        known(policy, POLICY, where);
        JsonNode version = policy.get("Version");
        if (version != null && !(version.isString() && VERSIONS.contains(version.stringValue()))) {
            throw new UnreadablePolicy("The Version of a policy is \"2012-10-17\" (or the older \"2008-10-17\").");
        }
        boolean variables = version != null && NEWEST.equals(version.stringValue());
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonNode statement : nodes(required(policy, "Statement", where))) {
            statements.add(new StatementReader(statement, statements.size() + 1, variables).read());
        }
        if (statements.isEmpty()) {
            throw new UnreadablePolicy("The policy has no statement; AWS refuses it.");
        }
        return new BucketPolicy(version != null, statements, text.getBytes(StandardCharsets.UTF_8).length);
    }

    private JsonNode tree() throws UnreadablePolicy {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JacksonException e) {
            String at = e.getLocation() == null
                    ? ""
                    : " near line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new UnreadablePolicy(
                    String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                            ? "A name stands twice in one object%s; AWS refuses that.".formatted(at)
                            : "This is not one JSON object%s.".formatted(at));
        }
        if (!tree.isObject()) {
            throw new UnreadablePolicy("This is not one JSON object.");
        }
        return tree;
    }

    static void known(JsonNode object, Set<String> names, String where) throws UnreadablePolicy {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                throw new UnreadablePolicy("%s has the element %s, which AWS does not know.%s"
                        .formatted(where, Excerpt.quoted(name), meant(name, names)));
            }
        }
    }

    private static String meant(String name, Set<String> names) {
        return names.stream()
                .filter(known -> known.equalsIgnoreCase(name) || (known + "s").equalsIgnoreCase(name))
                .findFirst()
                .map(" Did you mean “%s”?"::formatted)
                .orElse("");
    }

    static JsonNode required(JsonNode object, String name, String where) throws UnreadablePolicy {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new UnreadablePolicy("%s has no %s.".formatted(where, name));
        }
        return value;
    }

    static Iterable<JsonNode> nodes(JsonNode one) {
        return one.isArray() ? one : List.of(one);
    }

    /** One string or a list of them, as almost everything in a policy is. */
    static List<String> strings(JsonNode value, String name, String where) throws UnreadablePolicy {
        List<String> strings = new ArrayList<>();
        for (JsonNode node : nodes(value)) {
            if (!node.isString() && !node.isBoolean() && !node.isNumber()) {
                throw new UnreadablePolicy("%s: %s is a text or a list of texts.".formatted(where, name));
            }
            strings.add(node.asString());
        }
        if (strings.isEmpty()) {
            throw new UnreadablePolicy("%s: %s is empty.".formatted(where, name));
        }
        return strings;
    }
}
