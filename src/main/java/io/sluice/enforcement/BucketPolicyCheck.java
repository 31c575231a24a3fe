package io.sluice.enforcement;

import java.util.List;
import java.util.Optional;

/**
 * What a bucket policy means for an enrollment's VPC endpoint (R17).
 *
 * @param bucket the bucket that it was checked for; empty if the policy names none
 * @param admission whether reading over the endpoint is allowed
 * @param access what the policy's Allows let requests over the endpoint do
 * @param endpointOnly whether it lets in, for sure, whoever comes over the endpoint, be it with credentials of whatever
 *     account, which is not authentication
 * @param locksUsOut whether a Deny hits requests over the endpoint
 * @param locksOthersOut whether a Deny hits everybody but those whom it spares: who come over endpoints that it lists, or
 *     whom it knows by who they are
 * @param findings the worst first
 */
public record BucketPolicyCheck(
        String bucket,
        Admission admission,
        Access access,
        boolean endpointOnly,
        boolean locksUsOut,
        boolean locksOthersOut,
        List<PolicyFinding> findings) {
    /** Keeps the findings as they are. */
    public BucketPolicyCheck {
        findings = List.copyOf(findings);
    }

    /** Whether requests over the endpoint may read. */
    public enum Admission {
        /** An Allow lets them. */
        YES,
        /** An Allow lets some of them: objects are read or written, but not all that reading needs is allowed. */
        PARTLY,
        /** No Allow speaks of them, but a Deny spares the endpoint by name: the callers' own IAM policies decide. */
        SPARED,
        /** It depends on what is not known here. */
        DEPENDS,
        /** They are denied, or nothing lets them in. */
        NO
    }

    /** What is allowed for sure. */
    public enum Access {
        READ_WRITE,
        READ_ONLY,
        WRITE_ONLY,
        PARTIAL,
        NONE
    }

    /**
     * Whether the policy admits our endpoint: it lets requests over it in, or spares it by name from what it denies to
     * others, so that a caller needs no more than a permission of its own. Empty if that depends on the unknown.
     */
    public Optional<Boolean> admitted() {
        return switch (admission) {
            case YES, PARTLY, SPARED -> Optional.of(true);
            case NO -> Optional.of(false);
            case DEPENDS -> Optional.empty();
        };
    }

    /** Whether nothing stands out that would have to be looked at. */
    public boolean fine() {
        return findings.stream().allMatch(finding -> finding.code().severity() == PolicyFinding.Severity.INFO);
    }
}
