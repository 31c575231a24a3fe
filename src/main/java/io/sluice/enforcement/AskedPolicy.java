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

    /** Whether a statement applies to some objects of the bucket only. */
    boolean someObjects(PolicyStatement statement) {
        return Stream.of(Action.values())
                .anyMatch(action -> statement.actions().match(action.id())
                        && statement.resources().match(action, bucketArn) == Truth.UNKNOWN);
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

    /** The first statement that lets in somebody who may choose what they ask for. */
    Optional<PolicyStatement> letsIn(Request request) {
        return lettingIn(request, Truth.TRUE);
    }

    /** The first statement of which it is not known that it lets nobody in. */
    Optional<PolicyStatement> mayLetIn(Request request) {
        return lettingIn(request, Truth.UNKNOWN);
    }

    private Optional<PolicyStatement> lettingIn(Request request, Truth least) {
        return statements(true).stream()
                .filter(statement -> Stream.of(Action.values())
                        .anyMatch(action -> statement
                                        .appliesAtWill(action, bucketArn, request)
                                        .and(deniedAtWill(action, request).not())
                                        .compareTo(least)
                                >= 0))
                .findFirst();
    }

    private Truth deniedAtWill(Action action, Request request) {
        return statements(false).stream()
                .map(statement -> statement.appliesAtWill(action, bucketArn, request))
                .reduce(Truth.FALSE, Truth::or);
    }

    /** Whether it depends on the address of whoever asks if an Allow lets them in: by itself, or by a Deny. */
    boolean byAddress(PolicyStatement allow, Request request) {
        return Stream.concat(Stream.of(allow), statements(false).stream())
                .flatMap(statement -> statement.conditions().stream())
                .anyMatch(condition ->
                        condition.addresses() && condition.holds(request.value(condition.key())) == Truth.UNKNOWN);
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
