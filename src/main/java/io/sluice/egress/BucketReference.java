package io.sluice.egress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that names a bucket in another way than by its name alone: as URI, ARN, URL, or with a key behind it.
 *
 * @param bucket what stands in it for the bucket's name; empty if nothing does
 * @param rest the part of the text that is too much
 * @param message what the text is, and what would be accepted
 */
record BucketReference(String bucket, String rest, String message) {
    private static final Pattern URI = Pattern.compile("([sS]3[aAnN]?://)([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern OTHER_URI = Pattern.compile("(?!https?:)[a-z][a-z0-9+.-]*://.*", any());
    private static final Pattern ARN =
            Pattern.compile("(arn:[a-z0-9-]*:([a-z0-9-]*):([a-z0-9-]*:[0-9]*):)([^/:]*)(.*)", any());
    private static final Pattern URL = Pattern.compile("(?:https?:)?//([^/?#]*)(?:/([^/?#]*))?(.*)", any());
    private static final Pattern IN_AWS_CONSOLE = Pattern.compile(
            "(https?://[^/]*\\bconsole\\.(?:aws\\.amazon|amazonaws)[^/]*/s3/(?:buckets|object|upload)/)([^/?#]+)(.*)",
            any());

    /** A region, in lower case. */
    static final String REGION = "[a-z]{2,}(?:-[a-z]+)+-[0-9]+";

    private static final String DOMAIN =
            "\\.(?:amazonaws\\.(?:com(?:\\.cn)?|eu)|api\\.(?:aws|amazonwebservices\\.(?:com\\.cn|eu))"
                    + "|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov)(?::[0-9]+)?";

    /** A host that stands for a bucket, or for S3 itself with the bucket first in the path. */
    private static final Pattern HOST = Pattern.compile("(?:(.+?)\\.)?(?:bucket\\.vpce-[a-z0-9-]+\\.s3\\." + REGION
            + "\\.vpce" + "|s3(?:-website|-accelerate|-fips|-external-1)?(?:\\.dualstack)?(?:[.-]" + REGION + ")?)"
            + DOMAIN);

    /** A host of S3 that stands for no bucket: of access points, directory buckets, the control interface. */
    private static final Pattern OTHER_HOST = Pattern.compile("(?:.+\\.)?s3(?:express)?[.-][a-z0-9.-]*" + DOMAIN);

    private static final String OTHER_ARN = "an ARN, but not of a general purpose bucket";
    private static final String ALONE = " A bucket is added by its name alone.";

    private static int any() {
        return Pattern.DOTALL | Pattern.CASE_INSENSITIVE;
    }

    static Optional<BucketReference> of(String input) {
        Matcher uri = URI.matcher(input);
        if (uri.matches()) {
            return found(input, uri, 2, "This is a URI." + ALONE);
        }
        if (OTHER_URI.matcher(input).matches()) {
            return none(input, "This is a URI, but not one of Amazon S3." + ALONE);
        }
        if (Ascii.lowerCase(input).startsWith("arn:")) {
            return arn(input);
        }
        Matcher url = URL.matcher(input);
        return url.matches() ? url(input, url) : bare(input);
    }

    private static Optional<BucketReference> arn(String input) {
        Matcher arn = ARN.matcher(input);
        if (!arn.matches()) {
            return none(input, "This is " + OTHER_ARN + "." + ALONE);
        }
        String service = Ascii.lowerCase(arn.group(2));
        if (service.equals("s3") && arn.group(3).equals(":")) {
            return found(input, arn, 4, "This is an ARN." + ALONE);
        }
        boolean accessPoint = Ascii.same(arn.group(4), "accesspoint");
        String what = switch (service) {
            case "s3", "s3-object-lambda" ->
                accessPoint ? "the ARN of an access point; add the bucket behind it" : OTHER_ARN;
            case "s3-outposts" -> "the ARN of a bucket on AWS Outposts, which a gateway endpoint does not reach";
            case "s3express" -> "the ARN of a directory bucket, which a gateway endpoint for S3 does not reach";
            case "s3tables" -> "the ARN of a table bucket";
            default -> OTHER_ARN;
        };
        return none(input, "This is " + what + "." + ALONE);
    }

    private static Optional<BucketReference> url(String input, Matcher url) {
        Matcher console = IN_AWS_CONSOLE.matcher(input);
        if (console.matches()) {
            return found(input, console, 2, "This is an address of the AWS console." + ALONE);
        }
        return hosted(input, url.start(1), url.end(1), "This is a URL." + ALONE);
    }

    /** A host of S3 without scheme, lower case as it is copied from AWS; or a bucket with something behind it. */
    private static Optional<BucketReference> bare(String input) {
        int slash = input.indexOf('/');
        int end = slash < 0 ? input.length() : slash;
        String host = input.substring(0, end);
        if (HOST.matcher(host).matches() || OTHER_HOST.matcher(host).matches()) {
            return hosted(input, 0, end, "This is a host name of S3." + ALONE);
        }
        return slash < 0
                ? Optional.empty()
                : Optional.of(new BucketReference(
                        host,
                        Excerpt.of(input.substring(slash)),
                        "A key or a slash is not part of a bucket name." + ALONE));
    }

    /** The bucket that a host stands for, or that comes first behind it. */
    private static Optional<BucketReference> hosted(String input, int start, int end, String message) {
        String host = Ascii.lowerCase(input.substring(start, end));
        Matcher known = HOST.matcher(host);
        if (!known.matches()) {
            return none(
                    input,
                    OTHER_HOST.matcher(host).matches()
                            ? "This is a host name of S3, but not of a bucket; of an access point, perhaps." + ALONE
                            : message);
        }
        if (known.group(1) != null) {
            return found(input, start, start + known.end(1), message);
        }
        int path = Math.min(input.length(), end + 1);
        int after = path;
        while (after < input.length() && "/?#".indexOf(input.charAt(after)) < 0) {
            after++;
        }
        return found(input, path, after, message);
    }

    private static Optional<BucketReference> none(String input, String message) {
        return Optional.of(new BucketReference("", Excerpt.of(input), message));
    }

    private static Optional<BucketReference> found(String input, Matcher matcher, int group, String message) {
        return found(input, matcher.start(group), matcher.end(group), message);
    }

    /** The rest is what stands before the bucket or, if nothing does, after it. */
    private static Optional<BucketReference> found(String input, int start, int end, String message) {
        String rest = start > 0 ? input.substring(0, start) : input.substring(end);
        return start == end
                ? none(input, message)
                : Optional.of(new BucketReference(input.substring(start, end), Excerpt.of(rest), message));
    }
}
