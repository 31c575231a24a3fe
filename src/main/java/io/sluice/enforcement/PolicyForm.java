package io.sluice.enforcement;

import io.sluice.enforcement.ConditionOperator.Comparison;
import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a bucket policy's own form, whatever endpoint it is for: conditions that nothing can meet, resources
 * of several buckets.
 */
record PolicyForm(BucketPolicy policy, List<String> buckets, String bucketArn) {
    List<PolicyFinding> findings() {
        List<PolicyFinding> findings = new ArrayList<>();
        if (buckets.size() > 1) {
            findings.add(PolicyFinding.of(
                    Code.SEVERAL_BUCKETS,
                    "The policy names several buckets (%s); AWS takes it for the one it is attached to and refuses the others."
                            .formatted(String.join(", ", buckets)),
                    "Make one policy for each bucket."));
        }
        for (PolicyStatement statement : policy.statements()) {
            statement.conditions().stream()
                    .filter(PolicyForm::neverMet)
                    .forEach(condition -> findings.add(PolicyFinding.of(
                            Code.NEVER_MATCHES,
                            statement,
                            "compares %s with %s, which no request has: %s."
                                    .formatted(
                                            condition.key(),
                                            String.join(", ", condition.values()),
                                            condition.key().equals(Request.ENDPOINT)
                                                    ? "an endpoint's ID begins with vpce-"
                                                    : "a VPC's ID begins with vpc-"),
                            condition.key().equals(Request.ENDPOINT)
                                    ? "Write the endpoint's ID alone, not its ARN; the key for a VPC"
                                            + " is aws:SourceVpc."
                                    : "Write the VPC's ID alone, not its ARN; the key for an endpoint"
                                            + " is aws:SourceVpce.")));
        }
        return findings;
    }

    private static boolean neverMet(PolicyCondition condition) {
        String prefix = condition.key().equals(Request.ENDPOINT) ? "vpce-" : "vpc-";
        return PolicyStatement.aboutEndpoint(condition)
                && condition.operator().comparison() != Comparison.NULL
                && condition.values().stream()
                        .map(value -> condition.operator().comparison() == Comparison.EQUALS_IGNORING_CASE
                                ? value.toLowerCase(Locale.ROOT)
                                : value)
                        .noneMatch(value -> value.startsWith(prefix)
                                || value.contains("*")
                                || value.contains("?")
                                || value.contains("${"));
    }
}
