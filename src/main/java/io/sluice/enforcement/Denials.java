package io.sluice.enforcement;

import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;

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
            LockedOut others = new LockedOut(asked, statement);
            if (others.anybody()) {
                others.finding().ifPresent(findings::add);
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
}
