package io.sluice.egress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bucket that every workload may use over the VPC endpoint (R17), at once and attached to none.
 *
 * @param version rises by 1 with every command on it
 * @param access the least that is guaranteed, not a limit
 * @param byProvider whether the provider added it (R19)
 * @param widenedByProvider whether the provider raised its access from READ ONLY, and no manager decided on it since (R19)
 * @param added who added it, and when
 * @param changed the last change of its access, or its removal; null if there was none
 * @param removed whether it is gone; the row stays as a tombstone
 */
public record S3BucketPolicy(
        UUID id,
        long version,
        S3BucketName bucket,
        BucketAccess access,
        boolean byProvider,
        boolean widenedByProvider,
        Step added,
        @Nullable Step changed,
        boolean removed)
        implements EnrollmentRow {

    S3BucketPolicy withAccess(BucketAccess other, boolean provider, Step step) {
        boolean widened = provider && other.compareTo(access) > 0;
        return new S3BucketPolicy(id, version + 1, bucket, other, byProvider, widened, added, step, false);
    }

    S3BucketPolicy withoutIt(Step step) {
        return new S3BucketPolicy(id, version + 1, bucket, access, byProvider, widenedByProvider, added, step, true);
    }
}
