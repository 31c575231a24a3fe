package io.sluice.egress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the name of an S3 bucket (R17); one rule of AWS after the other, the first that is broken is named. What is
 * suggested names the same bucket in another way: out of a URL, say, or in lower case, as every bucket that can be added is
 * written. A name with a character too many is not put right, for the name without it is somebody else's bucket.
 */
final class BucketNameParser {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 63;

    /** Whatever names a bucket is shorter than this, URLs included; what is longer is not looked at. */
    private static final int LONGEST_INPUT = 2_000;

    private static final Pattern IP_FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern ACCOUNT_REGIONAL = Pattern.compile(".+-[0-9]{12}-" + BucketReference.REGION + "-an");

    private static final Map<String, String> RESERVED_PREFIXES = Map.of(
            "xn--", "for names that are not written in ASCII",
            "sthree-", "for AWS's own use",
            "amzn-s3-demo-", "for the examples in AWS's documentation");

    private static final Map<String, String> RESERVED_SUFFIXES = Map.of(
            "-s3alias", "for aliases of access points; name the bucket behind the access point",
            "--ol-s3", "for aliases of Object Lambda access points; name the bucket behind it",
            ".mrap", "for multi-Region access points; name the bucket of this region behind it",
            "--x-s3", "for directory buckets, which a gateway endpoint for S3 does not reach",
            "--table-s3", "for table buckets");

    private BucketNameParser() {}

    static Checked<S3BucketName> parse(String input) {
        return objection(input)
                .<Checked<S3BucketName>>map(Checked.Invalid::new)
                .orElseGet(() -> new Checked.Valid<>(new S3BucketName(input)));
    }

    /** Why a text is not a bucket's name; empty if it is one. */
    static Optional<Violation> objection(String input) {
        if (input.isEmpty()) {
            return refuse(input, "A bucket name is missing: 3 to 63 lower-case letters, digits, dots and hyphens.");
        }
        if (input.length() > LONGEST_INPUT) {
            return refuse(Excerpt.of(input), "This is too long for a bucket name, which has at most 63 characters.");
        }
        return foreign(input)
                .or(() -> characters(input))
                .or(() -> length(input))
                .or(() -> shape(input))
                .or(() -> reserved(input));
    }

    /** Spaces and quotes around the name, and the URL, URI or ARN of a bucket. */
    private static Optional<Violation> foreign(String input) {
        String bare = Spaces.strip(input);
        if (!bare.equals(input)) {
            return refuse(
                    input.startsWith(bare) ? input.substring(bare.length()) : input.substring(0, input.indexOf(bare)),
                    "Spaces around a bucket name are not part of it.",
                    bare);
        }
        Optional<String> quoted = Quotes.inside(input);
        if (quoted.isPresent()) {
            return refuse(input.substring(0, 1), "A bucket name is written without quotes.", quoted.get());
        }
        return BucketReference.of(input)
                .flatMap(found -> refuse(found.rest(), found.message(), found.bucket()))
                .or(() -> input.indexOf('*') >= 0
                        ? refuse("*", "Wildcards are refused: add each bucket that is needed by its own name.")
                        : Optional.empty());
    }

    private static Optional<Violation> characters(String input) {
        Optional<Integer> odd = input.codePoints()
                .boxed()
                .filter(c -> !Ascii.lowerOrDigit(c) && c != '.' && c != '-')
                .findFirst();
        return odd.flatMap(c -> {
            String written = Character.toString(c);
            if (Ascii.upper(c)) {
                return refuse(
                        written,
                        "A bucket name has no capital letters. (A few old ones of us-east-1 have; those cannot be"
                                + " added.)",
                        Ascii.lowerCase(input));
            }
            return refuse(
                    written,
                    Excerpt.quoted(written)
                            + " is not allowed in a bucket name: lower-case letters a to z, digits, dots and hyphens"
                            + " are.");
        });
    }

    private static Optional<Violation> length(String input) {
        if (input.length() < SHORTEST) {
            return refuse(input, "A bucket name has at least 3 characters; this one has %d.".formatted(input.length()));
        }
        return input.length() > LONGEST
                ? refuse(
                        Excerpt.of(input),
                        "A bucket name has at most 63 characters; this one has %d.".formatted(input.length()))
                : Optional.empty();
    }

    private static Optional<Violation> shape(String input) {
        char first = input.charAt(0);
        char last = input.charAt(input.length() - 1);
        if (!Ascii.lowerOrDigit(first)) {
            return refuse(String.valueOf(first), "A bucket name begins with a letter or a digit.");
        }
        if (!Ascii.lowerOrDigit(last)) {
            return refuse(String.valueOf(last), "A bucket name ends with a letter or a digit.");
        }
        if (input.contains("..")) {
            return refuse("..", "A bucket name has no two adjacent dots.");
        }
        return IP_FORM.matcher(input).matches()
                ? refuse(input, "A bucket name is not formatted as an IPv4 address.")
                : Optional.empty();
    }

    private static Optional<Violation> reserved(String input) {
        for (Map.Entry<String, String> prefix : RESERVED_PREFIXES.entrySet()) {
            if (input.startsWith(prefix.getKey())) {
                return refuse(
                        prefix.getKey(),
                        "The prefix %s is reserved %s; no bucket's name begins with it."
                                .formatted(prefix.getKey(), prefix.getValue()));
            }
        }
        for (Map.Entry<String, String> suffix : RESERVED_SUFFIXES.entrySet()) {
            if (input.endsWith(suffix.getKey())) {
                return refuse(
                        suffix.getKey(), "The suffix %s is reserved %s.".formatted(suffix.getKey(), suffix.getValue()));
            }
        }
        return input.endsWith("-an") && !ACCOUNT_REGIONAL.matcher(input).matches()
                ? refuse(
                        "-an",
                        "The suffix -an is reserved for account regional namespaces, as in"
                                + " logs-111122223333-us-east-1-an: account ID, region, -an.")
                : Optional.empty();
    }

    /** A refusal that suggests those of the candidates that would be accepted, or what they suggest in turn. */
    private static Optional<Violation> refuse(String offending, String message, String... candidates) {
        List<String> suggestions = Stream.of(candidates)
                .filter(candidate -> !candidate.isEmpty())
                .flatMap(candidate -> objection(candidate)
                        .map(violation -> violation.suggestions().stream())
                        .orElseGet(() -> Stream.of(candidate)))
                .distinct()
                .toList();
        return Optional.of(new Violation(Rule.R17, offending, message, suggestions));
    }
}
