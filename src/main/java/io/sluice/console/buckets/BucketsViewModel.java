package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.StorageViewModel;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Enrollment;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.VpcEndpoints;
import io.sluice.enforcement.BucketPolicyText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the page of S3 buckets shows beside the buckets themselves. */
public final class BucketsViewModel {
    private final StorageViewModel storage;

    /** It follows the storage. */
    public BucketsViewModel(StorageViewModel storage) {
        this.storage = storage;
    }

    /** What there is; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable StoragePage> pageProperty() {
        return storage.pageProperty();
    }

    /** Puts a decision away that the backend did not accept. */
    public void dismiss(UUID command) {
        storage.dismiss(command);
    }

    /** The ID of the enrollment's VPC endpoint, as conditions of policies have it; empty if it is not known. */
    public static Optional<String> endpoint(Enrollment enrollment) {
        return Optional.ofNullable(enrollment.vpcEndpointArn()).flatMap(VpcEndpoints::id);
    }

    /** What to send to support once the limit is reached (R16). */
    public static String ticket(Enrollment enrollment) {
        return text(
                "buckets.ticket",
                enrollment.name(),
                enrollment.id().toString(),
                enrollment.region() == null ? text("cloud.region.unknown") : enrollment.region(),
                enrollment.profile().s3Buckets());
    }

    /** The bucket policy to paste into AWS for a bucket (R17); empty if the endpoint is not known. */
    public static Optional<String> policyToPaste(Enrollment enrollment, Entry bucket) {
        String region = enrollment.region() == null ? "" : enrollment.region();
        BucketAccess access = bucket.access() == null ? BucketAccess.READ_ONLY : bucket.access();
        return endpoint(enrollment)
                .map(id -> new BucketPolicyText(
                                VpcEndpoints.partition(region), new S3BucketName(bucket.name()), id, access, List.of())
                        .json());
    }
}
