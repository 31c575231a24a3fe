package io.sluice.enforcement;

import io.sluice.enforcement.ConditionOperator.Comparison;
import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a bucket policy's own form, whatever endpoint it is for: conditions that nothing can meet, operators
 * that do not fit, resources of several buckets, no version.
 *
 * @param buckets those that it names
 */
record PolicyForm(BucketPolicy policy, List<String> buckets) {
    List<PolicyFinding> findings() {
        List<PolicyFinding> findings = new ArrayList<>();
        if (buckets.size() > 1) {
            findings.add(PolicyFinding.of(
                    Code.SEVERAL_BUCKETS,
                    "The policy names several buckets (%s); AWS takes it for the one it is attached to and refuses the others."
                            .formatted(String.join(", ", buckets)),
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
            statement.conditions().stream()
                    .filter(PolicyStatement::aboutEndpoint)
                    .forEach(condition -> finding(statement, condition).ifPresent(findings::add));
        }
        return findings;
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
