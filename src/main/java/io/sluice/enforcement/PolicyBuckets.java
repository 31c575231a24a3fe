package io.sluice.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The buckets that a policy's resources are in.
 *
 * @param names of those that it names without wildcards
 * @param arn of the one that it is checked for; of any that a pattern stands for, if nobody named one
 * @param name of that one; empty if nobody named it
 */
record PolicyBuckets(List<String> names, String arn, String name) {
    private static final String S3 = "arn:aws:s3:::";
    private static final Pattern RESOURCE = Pattern.compile("(arn:[a-z-]*:s3:::)([^/]+)(?:/.*)?", Pattern.DOTALL);

    PolicyBuckets {
        names = List.copyOf(names);
    }

    /**
     * Those of a policy.
     *
     * @param bucket the one that it is for; null to take it from the policy
     */
    static PolicyBuckets of(BucketPolicy policy, @Nullable String bucket) {
        List<Matcher> resources = policy.statements().stream()
                .flatMap(statement -> statement.resources().patterns().stream())
                .map(RESOURCE::matcher)
                .filter(Matcher::matches)
                .toList();
        List<String> names = resources.stream()
                .map(found -> found.group(2))
                .filter(found -> !wild(found))
                .distinct()
                .toList();
        String partition = resources.isEmpty() ? S3 : resources.getFirst().group(1);
        if (bucket != null || !names.isEmpty()) {
            String name = bucket != null ? bucket : names.getFirst();
            return new PolicyBuckets(names, partition + name, name);
        }
        // Any bucket that a pattern stands for shows what the policy does to those that it stands for.
        Optional<String> example = resources.stream()
                .map(found -> found.group(2).replace("*", "").replace('?', 'x'))
                .flatMap(found -> found.isEmpty() ? Stream.empty() : Stream.of(found))
                .findFirst();
        return new PolicyBuckets(names, partition + example.orElse("some-bucket"), "");
    }

    /** The bucket as messages call it. */
    String title() {
        return name.isEmpty() ? "the bucket" : arn;
    }

    /** Its objects as messages call them. */
    String objects() {
        return name.isEmpty() ? "its objects" : arn + "/*";
    }

    /** Those that it names beside the one that it is checked for. */
    List<String> others() {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }

    private static boolean wild(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }
}
