package io.sluice.enforcement;

import io.sluice.egress.Excerpt;
import io.sluice.enforcement.PolicyStatement.Patterns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one statement of a bucket policy.
 *
 * @param number 1 for the first
 * @param variables whether the policy is of a version that has variables
 */
record StatementReader(JsonNode node, int number, boolean variables) {
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

    PolicyStatement read() throws UnreadablePolicy {
        if (!node.isObject()) {
            throw new UnreadablePolicy(where() + " is not an object.");
        }
        BucketPolicyReader.known(node, STATEMENT, where());
        return new PolicyStatement(number, sid(), allows(), principals(), actions(), resources(), conditions());
    }

    private String where() {
        return "Statement " + number;
    }

    private Optional<String> sid() throws UnreadablePolicy {
        JsonNode sid = node.get("Sid");
        if (sid != null && !sid.isString()) {
            throw new UnreadablePolicy("%s: the Sid is a text.".formatted(where()));
        }
        return Optional.ofNullable(sid).map(JsonNode::stringValue).filter(name -> !name.isEmpty());
    }

    private boolean allows() throws UnreadablePolicy {
        String effect = BucketPolicyReader.required(node, "Effect", where()).asString("");
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
        BucketPolicyReader.known(value, PRINCIPALS, where() + ", " + name + ",");
        boolean everyone = false;
        List<String> people = new ArrayList<>();
        for (String kind : value.propertyNames()) {
            for (String principal : BucketPolicyReader.strings(value.path(kind), name, where())) {
                boolean all = kind.equals("AWS") && principal.equals("*");
                if (!all && !PrincipalName.isRight(kind, principal)) {
                    throw new UnreadablePolicy("%s: %s".formatted(where(), PrincipalName.refusal(kind, principal)));
                }
                everyone |= all;
                if (!all && PrincipalName.isSomebody(kind, principal)) {
                    people.add(principal);
                }
            }
        }
        return new PolicyPrincipals(but, everyone, people);
    }

    private Patterns actions() throws UnreadablePolicy {
        String name = either("Action", "NotAction");
        List<String> actions = BucketPolicyReader.strings(node.path(name), name, where());
        for (String action : actions) {
            if (!action.equals("*") && action.indexOf(':') < 0) {
                throw new UnreadablePolicy("%s: the action %s has no service before it, as s3:GetObject has."
                        .formatted(where(), Excerpt.quoted(action)));
            }
        }
        for (String action : actions) {
            if (!action.equals("*") && !action.toLowerCase(Locale.ROOT).startsWith("s3:")) {
                throw new UnreadablePolicy("%s: the action %s is none of S3; AWS refuses it in a bucket policy."
                        .formatted(where(), Excerpt.quoted(action)));
            }
        }
        return new Patterns(
                name.startsWith("Not"),
                actions.stream().map(action -> action.toLowerCase(Locale.ROOT)).toList());
    }

    private Patterns resources() throws UnreadablePolicy {
        String name = either("Resource", "NotResource");
        List<String> resources = BucketPolicyReader.strings(node.path(name), name, where());
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
        Set<String> seen = new HashSet<>();
        JsonNode block = node.get("Condition");
        if (block == null) {
            return conditions;
        }
        if (!block.isObject()) {
            throw new UnreadablePolicy(where() + ": the Condition is an object of operators.");
        }
        for (String operator : block.propertyNames()) {
            ConditionOperator known = ConditionOperator.named(operator)
                    .orElseThrow(() -> new UnreadablePolicy(
                            "%s: AWS knows no condition operator %s.".formatted(where(), Excerpt.quoted(operator))));
            JsonNode keys = block.path(operator);
            if (!keys.isObject()) {
                throw new UnreadablePolicy("%s: the condition %s is an object of keys.".formatted(where(), operator));
            }
            for (String key : keys.propertyNames()) {
                if (!seen.add(operator.toLowerCase(Locale.ROOT) + " " + key.toLowerCase(Locale.ROOT))) {
                    throw new UnreadablePolicy(
                            "%s: the condition key %s stands twice under %s, in whatever case; AWS refuses that."
                                    .formatted(where(), Excerpt.quoted(key), operator));
                }
                conditions.add(new PolicyCondition(
                        operator,
                        known,
                        key.toLowerCase(Locale.ROOT),
                        BucketPolicyReader.strings(keys.path(key), key, where()),
                        variables));
            }
        }
        return conditions;
    }
}
