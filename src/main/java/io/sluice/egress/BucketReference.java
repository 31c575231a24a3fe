package io.sluice.egress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that names a bucket in another way than by its name alone: as URI, ARN, URL, or with a key behind it.
 *
 * @param bucket what stands in it for the bucket's name; empty if nothing does
 * @param rest the part of the text that is too much
 * @param message what the text is, and what would be accepted
 */
record BucketReference(String bucket, String rest, String message) {
    private static final Pattern URI = Pattern.compile("([sS]3[aAnN]?://)([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern ARN =
            Pattern.compile("(arn:[a-z0-9-]*:s3:[a-z0-9-]*:[0-9]*:)([^/:]*)(.*)", Pattern.DOTALL);
    private static final Pattern URL =
            Pattern.compile("(?:[hH][tT][tT][pP][sS]?:)?//([^/?#]*)(?:/([^/?#]*))?(.*)", Pattern.DOTALL);
    private static final Pattern IN_AWS_CONSOLE = Pattern.compile(".*/s3/buckets/([^/?#]+).*", Pattern.DOTALL);

    /** A host of S3 without scheme: lower case only, as it is copied from AWS. */
    private static final Pattern HOST = Pattern.compile(
            "(?:(.+?)(?:\\.bucket\\.vpce-[a-z0-9-]+)?\\.)?s3[.-][a-z0-9.-]*(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)(?::[0-9]+)?");

    private static final String ALONE = " A bucket is added by its name alone.";

    static Optional<BucketReference> of(String input) {
        Matcher uri = URI.matcher(input);
        if (uri.matches()) {
            return found(input, uri.group(2), "This is a URI." + ALONE);
        }
        if (input.startsWith("arn:")) {
            return Optional.of(arn(input));
        }
        Matcher url = URL.matcher(input);
        if (url.matches()) {
            return url(input, url.group(1), url.group(2));
        }
        return bare(input);
    }

    private static BucketReference arn(String input) {
        Matcher arn = ARN.matcher(input);
        boolean bucket = arn.matches() && arn.group(1).endsWith(":::");
        return bucket
                ? new BucketReference(arn.group(2), arn.group(1), "This is an ARN." + ALONE)
                : new BucketReference("", input, "This is an ARN, but not of a general purpose bucket." + ALONE);
    }

    private static Optional<BucketReference> url(String input, String host, @Nullable String segment) {
        Matcher console = IN_AWS_CONSOLE.matcher(input);
        if (console.matches()) {
            return found(input, console.group(1), "This is an address of the AWS console." + ALONE);
        }
        return found(input, bucket(host, segment), "This is a URL." + ALONE);
    }

    /** A host of S3, or a bucket with something behind it. */
    private static Optional<BucketReference> bare(String input) {
        int slash = input.indexOf('/');
        String host = slash < 0 ? input : input.substring(0, slash);
        if (HOST.matcher(host).matches()) {
            String behind = slash < 0 ? "" : input.substring(slash + 1);
            int next = behind.indexOf('/');
            return found(
                    input,
                    bucket(host, next < 0 ? behind : behind.substring(0, next)),
                    "This is a host name of S3." + ALONE);
        }
        return slash < 0
                ? Optional.empty()
                : Optional.of(new BucketReference(
                        host, input.substring(slash), "A key or a slash is not part of a bucket name." + ALONE));
    }

    private static String bucket(String host, @Nullable String segment) {
        Matcher known = HOST.matcher(Ascii.lowerCase(host));
        if (!known.matches()) {
            return "";
        }
        String inHost = known.group(1);
        return inHost != null ? inHost : segment == null ? "" : segment;
    }

    /** The rest is what stands before the bucket or, if nothing does, after it. */
    private static Optional<BucketReference> found(String input, String bucket, String message) {
        int start = bucket.isEmpty() ? 0 : input.indexOf(bucket);
        String rest = start > 0 ? input.substring(0, start) : input.substring(bucket.length());
        return Optional.of(new BucketReference(bucket, Excerpt.of(rest.isEmpty() ? input : rest), message));
    }
}
