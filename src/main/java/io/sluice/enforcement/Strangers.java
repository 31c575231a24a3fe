package io.sluice.enforcement;

import io.sluice.enforcement.PolicyFinding.Code;
import java.util.List;
import java.util.Optional;

/**
 * Whether nobody in particular is let in: over our endpoint, over another one, from the internet. An account of AWS is had by
 * whoever wants one.
 */
final class Strangers {
    private static final Request INTERNET = Request.overTheInternet().anonymous();

    private final AskedPolicy asked;
    private final String endpoint;
    private final Request ours;
    private final Way overOurs;
    private final Optional<PolicyStatement> perhapsOverOurs;
    private final Way another;
    private final Way internet;

    /**
     * Who is let in one way.
     *
     * @param anybody lets in whoever asks, without credentials
     * @param anyAccount lets in whoever has credentials, of whatever account
     */
    private record Way(Optional<PolicyStatement> anybody, Optional<PolicyStatement> anyAccount) {
        static Way of(AskedPolicy asked, Request request) {
            return new Way(asked.letsIn(request.anonymous()), asked.letsIn(request.ofAnyAccount()));
        }

        boolean open() {
            return anybody.isPresent() || anyAccount.isPresent();
        }

        PolicyStatement statement() {
            return anybody.or(() -> anyAccount).orElseThrow();
        }

        String who() {
            return anybody.isPresent() ? "everyone" : "everyone who has credentials of AWS, of whatever account,";
        }
    }

    /**
     * @param endpoint our VPC endpoint's ID
     * @param ours a request over it
     */
    Strangers(AskedPolicy asked, String endpoint, Request ours) {
        this.endpoint = endpoint;
        this.asked = asked;
        this.ours = ours.anonymous();
        this.overOurs = Way.of(asked, ours);
        this.perhapsOverOurs = asked.mayLetIn(this.ours);
        this.another = Way.of(asked, Request.overAnother());
        this.internet = Way.of(asked, Request.overTheInternet());
    }

    /** Whether coming over our endpoint is enough, for sure. */
    boolean byTheEndpointAlone() {
        return overOurs.open();
    }

    /** The widest way in; empty if there is none. */
    Optional<PolicyFinding> finding() {
        if (internet.open()) {
            return Optional.of(PolicyFinding.of(
                    Code.PUBLIC,
                    internet.statement(),
                    fromTheInternet(),
                    "Name the principals, and require aws:SourceVpce with StringEquals, without IfExists or"
                            + " ForAllValues."));
        }
        if (another.open()) {
            return Optional.of(PolicyFinding.of(
                    Code.ANY_ENDPOINT,
                    another.statement(),
                    "allows %s over any VPC endpoint, also those of other customers of AWS.".formatted(another.who()),
                    "List the endpoint itself: StringEquals aws:SourceVpce " + endpoint + "."));
        }
        if (overOurs.open()) {
            return Optional.of(PolicyFinding.of(
                    Code.ENDPOINT_ONLY,
                    overOurs.statement(),
                    overOurs.anybody().isPresent()
                            ? "allows by the endpoint alone: whoever comes over %s is let in, and several enrollments may share one endpoint."
                                    .formatted(endpoint)
                            : "allows by the endpoint alone: whoever comes over %s with credentials of whatever account of AWS is let in, and several enrollments may share one endpoint."
                                    .formatted(endpoint),
                    "An endpoint is not authentication: name the principals that may use the bucket."));
        }
        return perhapsOverOurs.map(this::perhaps);
    }

    private String fromTheInternet() {
        if (internet.anybody().isEmpty()) {
            return "allows %s also from the internet.".formatted(internet.who());
        }
        return asked.byAddress(internet.statement(), INTERNET)
                ? "allows everyone from so much of the internet that AWS counts it as public (aws:SourceIp"
                        + " broader than /8, in IPv6 than /32): whoever asks from there is let in without"
                        + " credentials."
                : "allows everyone, also from the internet: whoever asks is let in without credentials.";
    }

    private PolicyFinding perhaps(PolicyStatement statement) {
        List<String> keys = statement.unknown(ours).stream()
                .filter(key -> !ConditionKey.tells(key, ConditionKey.Tells.WISH))
                .toList();
        boolean delegated = keys.stream().anyMatch(key -> ConditionKey.tells(key, ConditionKey.Tells.ACCESS_POINT));
        return PolicyFinding.of(
                Code.MAY_BE_ENDPOINT_ONLY,
                statement,
                keys.isEmpty()
                        ? "names nobody: whether a Deny keeps out whoever comes over %s depends on what is not known here."
                                .formatted(endpoint)
                        : "names nobody: whoever comes over %s is let in where its conditions hold, which depends on %s."
                                .formatted(endpoint, String.join(", ", keys)),
                delegated
                        ? "Look at the policies of the access points: they decide who may use the bucket through them."
                        : "An endpoint is not authentication: name the principals that may use the bucket.");
    }
}
