package io.sluice.enforcement;

import io.sluice.enforcement.PolicyFinding.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom else a Deny keeps out, beside our endpoint.
 *
 * @param deny the statement
 */
record LockedOut(AskedPolicy asked, PolicyStatement deny) {
    private static final Request INTERNET = Request.overTheInternet();
    private static final String SERVICE = "aws:principalisawsservice";

    /**
     * Whether it is a Deny to all, or to all but some: not one to somebody, of some objects, of what is written into a
     * request, or of changing the policy to all but administrators.
     */
    boolean anybody() {
        PolicyPrincipals principals = deny.principals();
        return !deny.waysIn().isEmpty()
                || (!onlyThePolicy()
                        && (principals.but()
                                || (principals.everyone()
                                        && !deny.sparingCallers().isEmpty())))
                || asked.appliesToReading(deny, INTERNET) == Truth.TRUE
                || changing(INTERNET) == Truth.TRUE;
    }

    private Truth changing(Request request) {
        return deny.appliesToThePolicy(asked.bucketArn(), request);
    }

    private Truth hits(Request request) {
        return asked.applies(deny, request).or(changing(request));
    }

    /** That it does; empty if it keeps nobody out who comes over no endpoint of AWS, as is meant. */
    Optional<PolicyFinding> finding() {
        Truth internet = hits(INTERNET);
        if (internet != Truth.FALSE) {
            return Optional.of(PolicyFinding.of(
                    Code.LOCKS_OTHERS_OUT,
                    deny,
                    "denies %s%s%s."
                            .formatted(what(), whom() + (internet == Truth.TRUE ? "" : depending()), amongThem()),
                    "Keep it only if the bucket serves nobody else; spare an administrator's role"
                            + " (aws:PrincipalArn) so that the policy can be repaired."));
        }
        boolean negated = deny.waysIn().stream().anyMatch(way -> way.operator().negated());
        return negated && hits(Request.overAnother()) != Truth.FALSE
                ? Optional.of(PolicyFinding.of(
                        Code.DENY_MISSES_INTERNET,
                        deny,
                        "denies other VPC endpoints only: a request that comes over none has no aws:SourceVpce,"
                                + " and its condition does not hold then.",
                        "Use StringNotEquals alone, without ForAnyValue, if requests from the internet are to be"
                                + " denied too."))
                : Optional.empty();
    }

    private boolean onlyThePolicy() {
        return asked.applies(deny, INTERNET) == Truth.FALSE;
    }

    private String what() {
        if (onlyThePolicy()) {
            return "changing the bucket policy (s3:PutBucketPolicy) to ";
        }
        return asked.appliesToReading(deny, INTERNET) != Truth.FALSE ? "" : "writing to ";
    }

    private String whom() {
        List<String> spared = new ArrayList<>();
        if (deny.principals().but()) {
            spared.add("those whom its NotPrincipal names");
        }
        if (!deny.waysIn().isEmpty()) {
            String who = spared.isEmpty() ? "" : " but " + spared.getFirst() + ",";
            return named() + who + " who does not come over " + ways();
        }
        if (!sparingKeys().isEmpty()) {
            spared.add("those whom its condition on %s spares".formatted(String.join(", ", sparingKeys())));
        }
        if (deny.conditions().stream().anyMatch(condition -> condition.key().equals(SERVICE))) {
            spared.add("services of AWS");
        }
        return named() + (spared.isEmpty() ? "" : " but " + String.join(" and ", spared));
    }

    private String named() {
        return deny.principals().everyone() || deny.principals().but() ? "everyone" : "everyone whom it names";
    }

    private List<String> sparingKeys() {
        return deny.sparingCallers().stream()
                .map(PolicyCondition::key)
                .distinct()
                .toList();
    }

    private String depending() {
        List<String> on = new ArrayList<>(deny.unknown(INTERNET));
        if (deny.waysIn().isEmpty()) {
            on.removeAll(sparingKeys());
        }
        if (asked.someObjects(deny)) {
            on.add("which objects are asked for");
        }
        return on.isEmpty() ? "" : ", depending on " + String.join(", ", on);
    }

    private String amongThem() {
        if (onlyThePolicy()) {
            return "; beside those whom it spares, the root user of the bucket's account alone can change it";
        }
        boolean services = deny.principals().everyone() && !sparesServices();
        if (deny.waysIn().isEmpty()) {
            return services ? ": also services of AWS that replicate, log or scan" : "";
        }
        return services
                ? ": people in the AWS console, other accounts, and services of AWS that replicate, log or scan"
                : ": people in the AWS console and other accounts";
    }

    /** Whether services of AWS are spared, or some of them; which of them is not looked into. */
    private boolean sparesServices() {
        return deny.conditions().stream()
                .map(PolicyCondition::key)
                .anyMatch(key -> key.equals(SERVICE)
                        || ConditionKey.named(key)
                                .filter(named -> named.carried() == ConditionKey.Carried.NONE)
                                .isPresent());
    }

    /** What it lets pass, by its conditions about the way in. */
    private String ways() {
        return deny.waysIn().stream()
                .filter(PolicyCondition::hitsOthers)
                .map(LockedOut::way)
                .distinct()
                .collect(Collectors.joining(" or over "));
    }

    private static String way(PolicyCondition way) {
        if (way.operator().comparison() == ConditionOperator.Comparison.NULL || way.everything()) {
            return "a VPC endpoint";
        }
        return switch (way.key()) {
            case Request.ENDPOINT -> "the endpoints that it lists";
            case Request.NETWORK, "aws:sourcevpcarn" -> "an endpoint of the VPCs that it lists";
            default -> "an endpoint of those whom it lists";
        };
    }
}
