package io.sluice.enforcement;

import io.sluice.egress.Excerpt;
import io.sluice.enforcement.PolicyStatement.Patterns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final Set<String> STATEMENT = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final Set<String> PRINCIPALS = Set.of("AWS", "Service", "Federated", "CanonicalUser");
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

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
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonNode statement : nodes(required(policy, "Statement", where))) {
            statements.add(new OneStatement(statement, statements.size() + 1).read());
        }
        if (statements.isEmpty()) {
            throw new UnreadablePolicy("The policy has no statement; AWS refuses it.");
        }
        return new BucketPolicy(statements, text.getBytes(StandardCharsets.UTF_8).length);
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

    private static void known(JsonNode object, Set<String> names, String where) throws UnreadablePolicy {
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

    private static JsonNode required(JsonNode object, String name, String where) throws UnreadablePolicy {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new UnreadablePolicy("%s has no %s.".formatted(where, name));
        }
        return value;
    }

    private static Iterable<JsonNode> nodes(JsonNode one) {
        return one.isArray() ? one : List.of(one);
    }

    /** One string or a list of them, as almost everything in a policy is. */
    private static List<String> strings(JsonNode value, String name, String where) throws UnreadablePolicy {
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

    /** Reads one statement. */
    private record OneStatement(JsonNode node, int number) {
        PolicyStatement read() throws UnreadablePolicy {
            if (!node.isObject()) {
                throw new UnreadablePolicy(where() + " is not an object.");
            }
            known(node, STATEMENT, where());
            JsonNode sid = node.get("Sid");
            return new PolicyStatement(
                    number,
                    sid == null ? Optional.empty() : Optional.of(sid.asString()).filter(name -> !name.isEmpty()),
                    allows(),
                    principals(),
                    actions(),
                    resources(),
                    conditions());
        }

        private String where() {
            return "Statement " + number;
        }

        private boolean allows() throws UnreadablePolicy {
            String effect = required(node, "Effect", where()).asString("");
            if (!effect.equals("Allow") && !effect.equals("Deny")) {
                throw new UnreadablePolicy(
                        "%s: the Effect is \"Allow\" or \"Deny\", not %s.".formatted(where(), Excerpt.quoted(effect)));
            }
            return effect.equals("Allow");
        }

        /** The one of two elements that is there. */
        private String either(String name, String not) throws UnreadablePolicy {
            @Nullable JsonNode positive = node.get(name);
            @Nullable JsonNode negative = node.get(not);
            if ((positive == null) == (negative == null)) {
                throw new UnreadablePolicy(
                        positive == null
                                ? "%s has neither %s nor %s.".formatted(where(), name, not)
                                : "%s has both %s and %s; AWS refuses that.".formatted(where(), name, not));
            }
            return positive == null ? not : name;
        }

        private PolicyPrincipals principals() throws UnreadablePolicy {
            String name = either("Principal", "NotPrincipal");
            boolean but = name.startsWith("Not");
            JsonNode value = node.path(name);
            if (value.isString() && value.stringValue().equals("*")) {
                return new PolicyPrincipals(but, true, List.of());
            }
            if (!value.isObject() || value.isEmpty()) {
                throw new UnreadablePolicy(
                        "%s: %s is \"*\" or an object such as {\"AWS\": \"arn:aws:iam::111122223333:root\"}."
                                .formatted(where(), name));
            }
            known(value, PRINCIPALS, where() + ", " + name + ",");
            List<String> people = new ArrayList<>();
            for (String kind : value.propertyNames()) {
                if (!kind.equals("Service")) {
                    people.addAll(strings(value.path(kind), name, where()));
                }
            }
            return new PolicyPrincipals(but, people.remove("*"), people);
        }

        private Patterns actions() throws UnreadablePolicy {
            String name = either("Action", "NotAction");
            List<String> actions = strings(node.path(name), name, where());
            for (String action : actions) {
                if (!action.equals("*") && action.indexOf(':') < 0) {
                    throw new UnreadablePolicy("%s: the action %s has no service before it, as s3:GetObject has."
                            .formatted(where(), Excerpt.quoted(action)));
                }
            }
            return new Patterns(
                    name.startsWith("Not"),
                    actions.stream()
                            .map(action -> action.toLowerCase(Locale.ROOT))
                            .toList());
        }

        private Patterns resources() throws UnreadablePolicy {
            String name = either("Resource", "NotResource");
            List<String> resources = strings(node.path(name), name, where());
            for (String resource : resources) {
                if (!resource.equals("*") && !resource.startsWith("arn:")) {
                    throw new UnreadablePolicy("%s: the resource %s is not an ARN such as arn:aws:s3:::my-bucket/*."
                            .formatted(where(), Excerpt.quoted(resource)));
                }
            }
            return new Patterns(name.startsWith("Not"), resources);
        }

        private List<PolicyCondition> conditions() throws UnreadablePolicy {
            List<PolicyCondition> conditions = new ArrayList<>();
            JsonNode block = node.get("Condition");
            if (block == null) {
                return conditions;
            }
            if (!block.isObject()) {
                throw new UnreadablePolicy(where() + ": the Condition is an object of operators.");
            }
            for (String operator : block.propertyNames()) {
                ConditionOperator known = ConditionOperator.named(operator)
                        .orElseThrow(() -> new UnreadablePolicy("%s: AWS knows no condition operator %s."
                                .formatted(where(), Excerpt.quoted(operator))));
                JsonNode keys = block.path(operator);
                if (!keys.isObject()) {
                    throw new UnreadablePolicy(
                            "%s: the condition %s is an object of keys.".formatted(where(), operator));
                }
                for (String key : keys.propertyNames()) {
                    conditions.add(new PolicyCondition(
                            operator, known, key.toLowerCase(Locale.ROOT), strings(keys.path(key), key, where())));
                }
            }
            return conditions;
        }
    }
}
