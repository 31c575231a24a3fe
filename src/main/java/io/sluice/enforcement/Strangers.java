package io.sluice.enforcement;

import io.sluice.enforcement.PolicyFinding.Code;
import java.util.Optional;

/** Whether nobody in particular is let in: over our endpoint, over another one, from the internet. */
final class Strangers {
    private final String endpoint;
    private final Optional<PolicyStatement> overOurs;
    private final Optional<PolicyStatement> another;
    private final Optional<PolicyStatement> internet;

    /**
     * @param endpoint our VPC endpoint's ID
     * @param ours a request over it
     */
    Strangers(AskedPolicy asked, String endpoint, Request ours) {
        this.endpoint = endpoint;
        // over our endpoint what is unknown is not about who asks, so it counts; from elsewhere it may be what keeps
        // out
        this.overOurs = asked.mayLetIn(ours.anonymous());
        this.another = asked.letsIn(Request.overAnother().anonymous());
        this.internet = asked.letsIn(Request.overTheInternet().anonymous());
    }

    /** Whether coming over our endpoint is enough. */
    boolean byTheEndpointAlone() {
        return overOurs.isPresent();
    }

    /** The widest way in; empty if there is none. */
    Optional<PolicyFinding> finding() {
        if (internet.isPresent()) {
            return Optional.of(PolicyFinding.of(
                    Code.PUBLIC,
                    internet.get(),
                    "allows everyone, also from the internet: whoever asks is let in without credentials.",
                    "Name the principals, and require aws:SourceVpce with StringEquals, without IfExists or"
                            + " ForAllValues."));
        }
        if (another.isPresent()) {
            return Optional.of(PolicyFinding.of(
                    Code.ANY_ENDPOINT,
                    another.get(),
                    "allows everyone over any VPC endpoint, also those of other customers of AWS.",
                    "List the endpoint itself: StringEquals aws:SourceVpce " + endpoint + "."));
        }
        if (overOurs.isPresent()) {
            return Optional.of(PolicyFinding.of(
                    Code.ENDPOINT_ONLY,
                    overOurs.get(),
                    "allows by the endpoint alone: whoever comes over %s is let in, and several enrollments may share one endpoint."
                            .formatted(endpoint),
                    "An endpoint is not authentication: name the principals that may use the bucket."));
        }
        return Optional.empty();
    }
}
