package io.sluice.egress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S3 bucket and Azure Storage policies in memory and under an overlay: the later row wins, tombstones are not listed. */
final class StorageOverlayTest {
    private static final Step STEP = new Step(new UUID(0, 9), Instant.EPOCH, null);

    private static S3BucketPolicy bucket(int id, long version, BucketAccess access, boolean removed) {
        return new S3BucketPolicy(
                new UUID(0, id), version, new S3BucketName("bucket-" + id), access, false, false, STEP, null, removed);
    }

    private static AzureStoragePolicy account(int id, boolean removed) {
        return new AzureStoragePolicy(
                new UUID(1, id),
                removed ? 2 : 1,
                new StorageAccountId(new UUID(0, 0), "rg", "account" + id),
                false,
                STEP,
                null,
                removed);
    }

    @Test
    void aRemovedEntryIsNoLongerListedButStillKnown() {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(
                bucket(1, 1, BucketAccess.READ_ONLY, false),
                bucket(2, 1, BucketAccess.READ_ONLY, false),
                bucket(1, 2, BucketAccess.READ_ONLY, true),
                account(1, false),
                account(1, true)));
        assertThat(enrollment.s3Buckets()).containsExactly(bucket(2, 1, BucketAccess.READ_ONLY, false));
        assertThat(enrollment.s3Bucket(new UUID(0, 1))).hasValue(bucket(1, 2, BucketAccess.READ_ONLY, true));
        assertThat(enrollment.storageAccounts()).isEmpty();
        assertThat(enrollment.storageAccount(new UUID(1, 1))).hasValue(account(1, true));
    }

    @Test
    void whatIsLaidOverAnEnrollmentWins() {
        InMemoryEnrollment base = InMemoryEnrollment.of(List.of(
                bucket(1, 1, BucketAccess.READ_ONLY, false),
                bucket(2, 1, BucketAccess.READ_ONLY, false),
                account(1, false)));
        OverlaidEnrollment overlaid = OverlaidEnrollment.of(
                base,
                List.of(
                        bucket(1, 2, BucketAccess.READ_ONLY, true),
                        bucket(2, 2, BucketAccess.READ_WRITE, false),
                        bucket(3, 1, BucketAccess.READ_ONLY, false),
                        account(2, false)));
        assertThat(overlaid.s3Buckets())
                .containsExactly(
                        bucket(2, 2, BucketAccess.READ_WRITE, false), bucket(3, 1, BucketAccess.READ_ONLY, false));
        assertThat(overlaid.s3Bucket(new UUID(0, 1)).orElseThrow().removed()).isTrue();
        assertThat(overlaid.storageAccounts()).containsExactly(account(1, false), account(2, false));
        assertThat(base.s3Buckets()).hasSize(2);
    }
}
