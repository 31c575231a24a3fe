package io.sluice.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bucket policy that is asked, as AWS would, about requests for one bucket.
 *
 * @param bucketArn the bucket
 */
record AskedPolicy(BucketPolicy policy, String bucketArn) {

    /** The statements that allow, or those that deny. */
    List<PolicyStatement> statements(boolean allows) {
        return policy.statements().stream()
                .filter(statement -> statement.allows() == allows)
                .toList();
    }

    /** The most that is known of a statement over all that a source does. */
    Truth applies(PolicyStatement statement, Request request) {
        return Stream.of(Action.values())
                .map(action -> statement.applies(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    /** The most that is known of a statement over what reading needs. */
    Truth appliesToReading(PolicyStatement statement, Request request) {
        return Stream.of(Action.values())
                .filter(Action::reads)
                .map(action -> statement.applies(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    /** Whether a statement allows it. */
    Truth allowed(Action action, Request request) {
        return any(true, action, request);
    }

    /** Whether a statement denies it. */
    Truth denied(Action action, Request request) {
        return any(false, action, request);
    }

    /** Whether it is allowed and nothing denies it. */
    Truth admitted(Action action, Request request) {
        return allowed(action, request).and(denied(action, request).not());
    }

    private Truth any(boolean allows, Action action, Request request) {
        return statements(allows).stream()
                .map(statement -> statement.applies(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    /**
     * A statement that lets a request in, unless it is denied for sure.
     *
     * @param unknownCounts whether what is not known of a statement counts as letting in
     */
    Optional<PolicyStatement> lettingIn(Request request, boolean unknownCounts) {
        return statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action -> lets(statement.applies(action, bucketArn, request), unknownCounts)
                                && denied(action, request) != Truth.TRUE))
                .findFirst();
    }

    private static boolean lets(Truth applies, boolean unknownCounts) {
        return applies == Truth.TRUE || (unknownCounts && applies == Truth.UNKNOWN);
    }

    /** What decides whether a statement applies to a request, in words. */
    static String dependsOn(PolicyStatement statement, Request request) {
        List<String> keys = statement.unknown(request);
        return keys.isEmpty() ? "who asks, or for which objects" : String.join(", ", keys);
    }
}
