package io.sluice.egress;

import java.util.Optional;

/**
 * The name of a general purpose bucket of Amazon S3 (R17), by the naming rules of AWS in full: 3 to 63 lower-case
 * letters, digits, dots and hyphens, beginning and ending with a letter or digit, no adjacent dots, not formatted as an
 * IPv4 address, with none of the reserved prefixes and suffixes. The suffix {@code -an} belongs to the account regional
 * namespace: it stands after an account ID and a region, or not at all.
 *
 * @param value as AWS has it; there is one way to write it
 */
public record S3BucketName(String value) {
    public S3BucketName {
        Optional<Violation> objection = BucketNameParser.objection(value);
        if (objection.isPresent()) {
            throw new IllegalArgumentException(
                    objection.get().rule() + ": " + objection.get().message());
        }
    }

    /** Reads a bucket's name; refuses, with a suggestion where one exists, what is more or less than that. */
    public static Checked<S3BucketName> parse(String input) {
        return BucketNameParser.parse(input);
    }

    /** What an officer should know of a name that is valid all the same; empty if nothing. */
    public Optional<String> warning() {
        return value.indexOf('.') < 0
                ? Optional.empty()
                : Optional.of("The name has a dot in it: the certificate of S3 stands for one label only, so HTTPS to "
                        + value
                        + ".s3.… fails the check of the host name. Use path-style requests, or a bucket without dots.");
    }

    @Override
    public String toString() {
        return value;
    }
}
