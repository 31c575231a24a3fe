package io.sluice.egress.analysis;

import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.PolicyKind;
import java.util.Optional;

/**
 * A route to storage that lacks the storage entry it needs beside it (R20). Agent traffic leaves from the agent's host and
 * needs none.
 *
 * @param needs what an administrator must add, as part of a sentence
 */
public record StorageGap(String needs) {

    /** What a policy lacks; empty if it leads to no storage of this enrollment's cloud, or to storage that is listed. */
    public static Optional<StorageGap> of(EnrollmentState state, EgressPolicy policy) {
        if (policy.kind() != PolicyKind.DIRECT || !(policy.destination().address() instanceof DnsName(String name))) {
            return Optional.empty();
        }
        return switch (state.enrollment().hosting()) {
            case AWS -> s3(state, name);
            case AZURE -> azure(state, name);
            case GCP, ON_PREMISES -> Optional.empty();
        };
    }

    private static Optional<StorageGap> s3(EnrollmentState state, String name) {
        String own = state.enrollment().region();
        return StorageNames.s3(name)
                .filter(host ->
                        own == null || host.region().isEmpty() || host.region().equals(own))
                .filter(host -> host.bucket().isEmpty()
                        ? state.s3Buckets().isEmpty()
                        : state.s3Buckets().stream()
                                .noneMatch(listed -> listed.bucket().value().equals(host.bucket())))
                .map(host -> new StorageGap(
                        host.bucket().isEmpty()
                                ? "an S3 bucket policy for its bucket"
                                : "an S3 bucket policy for the bucket " + host.bucket()));
    }

    private static Optional<StorageGap> azure(EnrollmentState state, String name) {
        return StorageNames.azure(name)
                .filter(host -> state.storageAccounts().stream()
                        .noneMatch(listed -> listed.account().account().equals(host.account())))
                .map(host -> new StorageGap(
                        host.account().isEmpty()
                                ? "an Azure Storage policy for its account"
                                : "an Azure Storage policy for the account " + host.account()));
    }
}
