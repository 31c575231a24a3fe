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
            Truth us = asked.appliesToReading(statement, ours);
            if (us == Truth.TRUE) {
                findings.add(PolicyFinding.of(
                        Code.LOCKS_US_OUT,
                        statement,
                        "denies requests over our endpoint " + endpoint + ", whatever else allows them.",
                        statement.aboutEndpoints()
                                ? "Add %s to the endpoints that its condition spares.".formatted(endpoint)
                                : "Let its condition spare requests with aws:SourceVpce %s; over a VPC endpoint there is no aws:SourceIp."
                                        .formatted(endpoint)));
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
            if (statement.aboutEndpoints()) {
                others(statement);
            }
        }
        return findings;
    }

    private void others(PolicyStatement statement) {
        Truth internet = asked.applies(statement, Request.overTheInternet());
        Truth another = asked.applies(statement, Request.overAnother());
        if (internet != Truth.FALSE) {
            String unless = internet == Truth.TRUE
                    ? ""
                    : " unless spared by " + AskedPolicy.dependsOn(statement, Request.overTheInternet());
            findings.add(PolicyFinding.of(
                    Code.LOCKS_OTHERS_OUT,
                    statement,
                    "denies everyone who does not come over the endpoints that it lists%s: people in the AWS console, other accounts, and services of AWS that replicate, log or scan."
                            .formatted(unless),
                    "Keep it only if the bucket serves nobody else; spare an administrator's role"
                            + " (aws:PrincipalArn) so that the policy can be repaired."));
        } else if (another != Truth.FALSE) {
            findings.add(PolicyFinding.of(
                    Code.DENY_MISSES_INTERNET,
                    statement,
                    "denies other VPC endpoints only: a request that comes over none has no aws:SourceVpce, and its"
                            + " condition does not hold then.",
                    "Use StringNotEquals without ForAnyValue if requests from the internet are to be denied too."));
        }
    }
}
