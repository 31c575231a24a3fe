package io.sluice.egress.analysis;

import io.sluice.egress.BucketAccess;
import io.sluice.egress.Hosting;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.analysis.StorageNames.AzureHost;
import io.sluice.egress.analysis.StorageNames.S3Host;
import java.util.Optional;

/**
 * Whether object storage needs a storage entry beside the policy, and has it (R20). Traffic through an agent leaves from the
 * agent's host and needs none.
 */
final class StorageRules {
    private static final String UNTIL_THEN =
            "Traffic to storage of the own region leaves through the VPC endpoint, which"
                    + " admits listed buckets only.";

    private StorageRules() {}

    static void check(Case about, Findings found) {
        if (!about.direct()) {
            return;
        }
        about.name().ifPresent(name -> {
            if (about.hosting() == Hosting.AWS) {
                StorageNames.s3(name).ifPresent(host -> s3(about, host, found));
            } else if (about.hosting() == Hosting.AZURE) {
                StorageNames.azure(name).ifPresent(host -> azure(about, host, found));
            }
        });
    }

    private static void s3(Case about, S3Host host, Findings found) {
        String own = about.view().enrollment().region();
        boolean certain = own != null && host.region().equals(own);
        if (!certain && own != null && !host.region().isEmpty()) {
            return;
        }
        Optional<S3BucketPolicy> entry = about.view().s3Buckets().stream()
                .filter(listed -> listed.bucket().value().equals(host.bucket()))
                .findFirst();
        if (entry.isPresent()) {
            boolean write = entry.get().access() == BucketAccess.READ_WRITE;
            found.note(
                    Matter.S3_ENTRY,
                    "The bucket %s has the S3 bucket entry that it needs, %s."
                            .formatted(host.bucket(), write ? "READ WRITE" : "READ ONLY"),
                    write
                            ? "Workloads may read and write it over the VPC endpoint."
                            : "Workloads are sure to read it over the VPC endpoint, but not to write it.",
                    "Make sure that this is the access which the proposal needs.");
            return;
        }
        String where = host.region().isEmpty() ? "Amazon S3" : "Amazon S3 in " + host.region();
        String needed = certain
                ? "in the enrollment's own region: beside the policy it needs an S3 bucket entry"
                : "which needs an S3 bucket entry beside the policy if the bucket lies in the enrollment's own region";
        boolean none = about.view().s3Buckets().isEmpty();
        found.warning(
                Matter.S3_ENTRY,
                host.bucket().isEmpty()
                        ? "This is %s, %s; the name does not say which bucket.".formatted(where, needed)
                        : "This is the bucket %s of %s, %s, and there is none.".formatted(host.bucket(), where, needed),
                UNTIL_THEN,
                host.bucket().isEmpty() && !none
                        ? "Make sure that the bucket is under S3 bucket policies, or add it there."
                        : "Add the bucket under S3 bucket policies.");
    }

    private static void azure(Case about, AzureHost host, Findings found) {
        boolean listed = about.view().storageAccounts().stream()
                .anyMatch(policy -> policy.account().account().equals(host.account()));
        if (listed) {
            found.note(
                    Matter.AZURE_ENTRY,
                    "The storage account %s has the Azure Storage entry that it needs.".formatted(host.account()),
                    "The subnets' service endpoints admit the account for every workload.",
                    "Check that the account admits the enrollment's subnets in turn.");
        } else {
            found.warning(
                    Matter.AZURE_ENTRY,
                    host.account().isEmpty()
                            ? "This is %s of Azure: beside the policy it needs an Azure Storage entry."
                                    .formatted(host.service())
                            : "This is %s of the storage account %s: beside the policy it needs an Azure Storage entry, and there is none."
                                    .formatted(host.service(), host.account()),
                    "Traffic to storage leaves through the subnets' service endpoints, which admit listed accounts"
                            + " only.",
                    "Add the storage account under Azure Storage policies.");
        }
    }
}
