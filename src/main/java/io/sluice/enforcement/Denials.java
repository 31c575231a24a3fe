package io.sluice.enforcement;

import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the Deny statements of a bucket policy keep out: our endpoint, or others. Used once. */
final class Denials {
    private final AskedPolicy asked;
    private final String endpoint;
    private final Request ours;
    private final List<PolicyFinding> findings = new ArrayList<>();

    /**
     * @param endpoint our VPC endpoint's ID
     * @param ours a request over it
     */
    Denials(AskedPolicy asked, String endpoint, Request ours) {
        this.asked = asked;
        this.endpoint = endpoint;
        this.ours = ours;
    }

    /** What they are, by statement. */
    List<PolicyFinding> findings() {
        for (PolicyStatement statement : asked.statements(false)) {
            ours(statement);
            if (!statement.waysIn().isEmpty()) {
                others(statement);
            }
        }
        return findings;
    }

    private void ours(PolicyStatement statement) {
        Truth us = asked.appliesToReading(statement, ours);
        if (us == Truth.TRUE) {
            findings.add(PolicyFinding.of(
                    Code.LOCKS_US_OUT,
                    statement,
                    "denies %s over our endpoint %s, whatever else allows them."
                            .formatted(asked.readingHit(statement, ours), endpoint),
                    toSpareUs(statement)));
        } else if (us == Truth.UNKNOWN) {
            findings.add(PolicyFinding.of(
                    Code.MAY_LOCK_US_OUT,
                    statement,
                    "may deny requests over our endpoint: it depends on " + AskedPolicy.dependsOn(statement, ours)
                            + ".",
                    statement.unknown(ours).contains(Request.NETWORK)
                            ? "Say which VPC the endpoint lies in (--vpc), and make sure that it is spared."
                            : "Make sure that it spares what our sources do."));
        }
    }

    /** What would make a Deny spare our endpoint. */
    private String toSpareUs(PolicyStatement statement) {
        List<PolicyCondition> ways = statement.waysIn();
        if (ways.stream().anyMatch(way -> way.operator().negated() && way.key().equals(Request.ENDPOINT))) {
            return "Add %s to the endpoints that its condition spares.".formatted(endpoint);
        }
        return ways.isEmpty()
                ? "Let its condition spare requests with aws:SourceVpce %s; over a VPC endpoint there is no aws:SourceIp."
                        .formatted(endpoint)
                : "Let its condition spare requests with aws:SourceVpce %s.".formatted(endpoint);
    }

    private void others(PolicyStatement statement) {
        Truth internet = asked.applies(statement, Request.overTheInternet());
        Truth another = asked.applies(statement, Request.overAnother());
        if (internet != Truth.FALSE) {
            String depending = internet == Truth.TRUE
                    ? ""
                    : ", depending on " + AskedPolicy.dependsOn(statement, Request.overTheInternet());
            boolean reading = asked.appliesToReading(statement, Request.overTheInternet()) != Truth.FALSE;
            findings.add(PolicyFinding.of(
                    Code.LOCKS_OTHERS_OUT,
                    statement,
                    "denies %s who does not come over %s%s: people in the AWS console, other accounts, and services of AWS that replicate, log or scan."
                            .formatted(reading ? "everyone" : "writing to everyone", spares(statement), depending),
                    "Keep it only if the bucket serves nobody else; spare an administrator's role"
                            + " (aws:PrincipalArn) so that the policy can be repaired."));
        } else if (another != Truth.FALSE
                && statement.waysIn().stream().anyMatch(way -> way.operator().negated())) {
            findings.add(PolicyFinding.of(
                    Code.DENY_MISSES_INTERNET,
                    statement,
                    "denies other VPC endpoints only: a request that comes over none has no aws:SourceVpce,"
                            + " and its condition does not hold then.",
                    "Use StringNotEquals alone, without ForAnyValue, if requests from the internet are to be"
                            + " denied too."));
        }
    }

    /** What a Deny lets pass, by its conditions about the way in. */
    private static String spares(PolicyStatement statement) {
        return statement.waysIn().stream()
                .filter(PolicyCondition::hitsOthers)
                .map(Denials::spares)
                .distinct()
                .collect(Collectors.joining(" or over "));
    }

    private static String spares(PolicyCondition way) {
        if (way.operator().comparison() == ConditionOperator.Comparison.NULL) {
            return "a VPC endpoint";
        }
        return switch (way.key()) {
            case Request.ENDPOINT -> "the endpoints that it lists";
            case Request.NETWORK, "aws:sourcevpcarn" -> "an endpoint of the VPCs that it lists";
            default -> "an endpoint of those whom it lists";
        };
    }
}
