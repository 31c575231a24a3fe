package io.sluice.enforcement;

import java.util.List;

/**
 * A bucket policy of AWS as far as the check needs it.
 *
 * @param versioned whether it names the version of the language that it is written in
 * @param statements in their order
 * @param octets how long it is as text
 */
public record BucketPolicy(boolean versioned, List<PolicyStatement> statements, int octets) {
    /** Keeps the statements as they are. */
    public BucketPolicy {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a policy as it was pasted.
     *
     * @throws UnreadablePolicy if AWS would refuse it, or its text is not one JSON object
     */
    public static BucketPolicy parse(String text) throws UnreadablePolicy {
        return new BucketPolicyReader(text).read();
    }
}
