package io.sluice.enforcement;

import io.sluice.enforcement.ConditionOperator.Comparison;
import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with a bucket policy's own form, whatever endpoint it is for: conditions that nothing can meet, operators
 * and actions that do not fit, resources of several buckets, no version.
 *
 * @param buckets those that it names, and the one that it is checked for
 */
record PolicyForm(BucketPolicy policy, PolicyBuckets buckets) {
    List<PolicyFinding> findings() {
        List<PolicyFinding> findings = new ArrayList<>();
        if (!buckets.others().isEmpty()) {
            findings.add(PolicyFinding.of(
                    Code.SEVERAL_BUCKETS,
                    "The policy is for %s and names other buckets (%s); AWS refuses a policy with resources of another bucket than the one it is attached to."
                            .formatted(buckets.name(), String.join(", ", buckets.others())),
                    "Make one policy for each bucket."));
        }
        if (!policy.versioned()) {
            findings.add(PolicyFinding.of(
                    Code.NO_VERSION,
                    "The policy names no Version, so AWS reads it as of 2008-10-17, where variables such as"
                            + " ${aws:username} are plain text.",
                    "Write \"Version\": \"2012-10-17\"."));
        }
        for (PolicyStatement statement : policy.statements()) {
            misplaced(statement).ifPresent(findings::add);
            statement.conditions().stream()
                    .filter(PolicyStatement::aboutEndpoint)
                    .forEach(condition -> finding(statement, condition).ifPresent(findings::add));
        }
        return findings;
    }

    /** An action on objects in a statement without objects, or one on the bucket in a statement without the bucket. */
    private static Optional<PolicyFinding> misplaced(PolicyStatement statement) {
        if (statement.actions().but() || statement.resources().but()) {
            return Optional.empty();
        }
        return Stream.of(Action.values())
                .filter(action -> statement.actions().patterns().contains(action.id()))
                .filter(action ->
                        statement.resources().patterns().stream().noneMatch(resource -> takes(action, resource)))
                .findFirst()
                .map(action -> PolicyFinding.of(
                        Code.ACTION_WITHOUT_RESOURCE,
                        statement,
                        "has the action %s, which is done to %s, and no such resource; AWS refuses that."
                                .formatted(action.title(), action.onObjects() ? "objects" : "the bucket"),
                        action.onObjects()
                                ? "Add the bucket's objects, as in arn:aws:s3:::my-bucket/*, to its resources."
                                : "Add the bucket itself, as in arn:aws:s3:::my-bucket, to its resources."));
    }

    private static boolean takes(Action action, String resource) {
        boolean inside = resource.indexOf('/') >= 0;
        return action.onObjects() ? inside || resource.endsWith("*") : !inside;
    }

    private static Optional<PolicyFinding> finding(PolicyStatement statement, PolicyCondition condition) {
        String compares = "compares %s with %s".formatted(condition.key(), String.join(", ", condition.values()));
        boolean endpoint = condition.key().equals(Request.ENDPOINT);
        if (condition.operator().comparison() == Comparison.ARN) {
            return Optional.of(PolicyFinding.of(
                    Code.WRONG_OPERATOR,
                    statement,
                    "%s by %s, an operator for ARNs: %s is none."
                            .formatted(compares, condition.written(), endpoint ? "an endpoint's ID" : "a VPC's ID"),
                    "Use StringEquals, or StringLike for wildcards."));
        }
        if (!neverMet(condition)) {
            return Optional.empty();
        }
        if (condition.values().stream().anyMatch(PolicyForm::wild)) {
            return Optional.of(PolicyFinding.of(
                    Code.NEVER_MATCHES,
                    statement,
                    "%s by %s, where * and ? stand for themselves.".formatted(compares, condition.written()),
                    "Use StringLike for wildcards; better, list each endpoint."));
        }
        return Optional.of(PolicyFinding.of(
                Code.NEVER_MATCHES,
                statement,
                "%s, which no request has: %s."
                        .formatted(
                                compares,
                                endpoint ? "an endpoint's ID begins with vpce-" : "a VPC's ID begins with vpc-"),
                endpoint
                        ? "Write the endpoint's ID alone, not its ARN; the key for a VPC is aws:SourceVpc."
                        : "Write the VPC's ID alone, not its ARN; the key for an endpoint is aws:SourceVpce."));
    }

    private static boolean neverMet(PolicyCondition condition) {
        String prefix = condition.key().equals(Request.ENDPOINT) ? "vpce-" : "vpc-";
        Comparison comparison = condition.operator().comparison();
        return comparison != Comparison.NULL
                && condition.values().stream()
                        .map(value ->
                                comparison == Comparison.EQUALS_IGNORING_CASE ? value.toLowerCase(Locale.ROOT) : value)
                        .noneMatch(value -> value.contains("${")
                                || (wild(value) ? comparison == Comparison.LIKE : value.startsWith(prefix)));
    }

    private static boolean wild(String value) {
        return value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
    }
}
