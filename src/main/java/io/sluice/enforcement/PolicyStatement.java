package io.sluice.enforcement;

import io.sluice.egress.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a bucket policy.
 *
 * @param number 1 for the first
 * @param sid its name; empty if it has none
 * @param allows whether it allows; it denies otherwise
 * @param actions patterns of actions it is about, or of those it is not about
 * @param resources patterns of ARNs it is about, or of those it is not about
 */
record PolicyStatement(
        int number,
        Optional<String> sid,
        boolean allows,
        PolicyPrincipals principals,
        Patterns actions,
        Patterns resources,
        List<PolicyCondition> conditions) {
    PolicyStatement {
        conditions = List.copyOf(conditions);
    }

    /** Patterns of which one must match or, with {@code but}, none. */
    record Patterns(boolean but, List<String> patterns) {
        Patterns {
            patterns = List.copyOf(patterns);
        }

        boolean match(String text) {
            return but != any(text);
        }

        /** Whether they match an action's resource: the bucket, all of its objects, or some of them. */
        Truth match(Action action, String bucketArn) {
            boolean all = any(action.resource(bucketArn));
            boolean some = action.onObjects() && patterns.stream().anyMatch(pattern -> within(pattern, bucketArn));
            Truth matched = all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
            return but ? matched.not() : matched;
        }

        /** Whether a pattern is of objects in a bucket. */
        private static boolean within(String pattern, String bucketArn) {
            int slash = pattern.indexOf('/');
            return slash >= 0 && Wildcard.matches(pattern.substring(0, slash), bucketArn);
        }

        private boolean any(String text) {
            return patterns.stream().anyMatch(pattern -> Wildcard.matches(pattern, text));
        }
    }

    /** Whether the statement applies to an action of a request. */
    Truth applies(Action action, String bucketArn, Request request) {
        return applies(action.id(), resources.match(action, bucketArn), request);
    }

    /** Whether the statement applies to a request that changes the bucket's policy. */
    Truth appliesToThePolicy(String bucketArn, Request request) {
        return applies("s3:putbucketpolicy", Truth.of(resources.match(bucketArn)), request);
    }

    private Truth applies(String action, Truth resource, Request request) {
        if (!actions.match(action)) {
            return Truth.FALSE;
        }
        Truth principal = allows ? principals.admits(request) : principals.hits(request);
        return conditions.stream()
                .map(condition -> condition.holds(request.value(condition.key())))
                .reduce(principal.and(resource), Truth::and);
    }

    /**
     * Whether the statement applies to an action of somebody who may ask for any object and choose what they write into the
     * request: an Allow is met where that suffices, a Deny is kept clear of.
     */
    Truth appliesAtWill(Action action, String bucketArn, Request request) {
        if (!actions.match(action.id())) {
            return Truth.FALSE;
        }
        Truth principal = allows ? principals.admits(request) : principals.hits(request);
        return conditions.stream()
                .map(condition -> {
                    Truth holds = condition.holds(request.value(condition.key()));
                    return condition.open(allows) ? atWill(holds) : holds;
                })
                .reduce(principal.and(atWill(resources.match(action, bucketArn))), Truth::and);
    }

    private Truth atWill(Truth truth) {
        return truth == Truth.UNKNOWN ? Truth.of(allows) : truth;
    }

    /** The conditions about the way that a request comes: over which VPC endpoint, or over none. */
    List<PolicyCondition> waysIn() {
        return conditions.stream()
                .filter(condition -> ConditionKey.tells(condition.key(), ConditionKey.Tells.WAY))
                .toList();
    }

    /**
     * The conditions by which a Deny spares a request that comes one way, and not those that come over another endpoint, or
     * over none.
     */
    List<PolicyCondition> sparing(Request spared) {
        return waysIn().stream()
                .filter(condition -> condition.holds(spared.value(condition.key())) == Truth.FALSE)
                .filter(PolicyCondition::hitsOthers)
                .toList();
    }

    /** The conditions by which a Deny spares some and hits all others: by who they are, or their address. */
    List<PolicyCondition> sparingCallers() {
        return conditions.stream()
                .filter(PolicyCondition::sparesCallers)
                .filter(condition -> condition.holds(Request.overTheInternet().value(condition.key())) != Truth.FALSE)
                .toList();
    }

    static boolean aboutEndpoint(PolicyCondition condition) {
        return condition.key().equals(Request.ENDPOINT) || condition.key().equals(Request.NETWORK);
    }

    /** The keys on which it is unknown whether the statement applies to a request. */
    List<String> unknown(Request request) {
        return conditions.stream()
                .filter(condition -> condition.holds(request.value(condition.key())) == Truth.UNKNOWN)
                .map(PolicyCondition::key)
                .distinct()
                .toList();
    }

    /** How messages call it. */
    String title() {
        return sid.map(name -> "Statement %d (%s)".formatted(number, Excerpt.quoted(name)))
                .orElse("Statement " + number);
    }
}
