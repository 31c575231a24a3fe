package io.sluice.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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

    /** What reading needs of that a statement hits for sure, in words. */
    String readingHit(PolicyStatement statement, Request request) {
        List<Action> hit = Stream.of(Action.values())
                .filter(Action::reads)
                .filter(action -> statement.applies(action, bucketArn, request) == Truth.TRUE)
                .toList();
        return hit.equals(List.of(Action.LIST))
                ? "listing (s3:ListBucket)"
                : hit.equals(List.of(Action.READ)) ? "reading (s3:GetObject)" : "requests";
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

    /** A statement that may let a request in, unless it is denied for sure; what is not known counts as letting in. */
    Optional<PolicyStatement> mayLetIn(Request request) {
        return lettingIn(request, (statement, action) -> statement.applies(action, bucketArn, request) != Truth.FALSE);
    }

    /**
     * A statement that lets a request in, unless it is denied for sure. What is not known keeps out, but for what whoever asks
     * may choose.
     */
    Optional<PolicyStatement> letsIn(Request request) {
        return lettingIn(request, (statement, action) -> statement.appliesAtWill(action, bucketArn, request));
    }

    private Optional<PolicyStatement> lettingIn(Request request, BiPredicate<PolicyStatement, Action> lets) {
        return statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action -> lets.test(statement, action) && denied(action, request) != Truth.TRUE))
                .findFirst();
    }

    /** What decides whether a statement applies to a request, in words. */
    static String dependsOn(PolicyStatement statement, Request request) {
        List<String> keys = statement.unknown(request);
        if (!keys.isEmpty()) {
            return String.join(", ", keys);
        }
        return statement.principals().everyone() ? "which objects are asked for" : "who asks, or for which objects";
    }
}
