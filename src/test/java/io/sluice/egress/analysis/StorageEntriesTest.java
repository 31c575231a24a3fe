package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The storage entry that a policy to object storage needs beside it (R20). */
class StorageEntriesTest {
    private static final Step ADDED = new Step(Rows.id(2), Rows.START, null);

    private static InMemoryEnrollment enrollment(Hosting hosting, String region) {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(new Enrollment(
                Rows.id(1), "test", hosting, region, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
        enrollment.put(bucket(20, "orders", BucketAccess.READ_ONLY, false));
        enrollment.put(bucket(21, "invoices", BucketAccess.READ_WRITE, false));
        enrollment.put(bucket(22, "removed", BucketAccess.READ_WRITE, true));
        enrollment.put(account(30, "acmeorders", false));
        enrollment.put(account(31, "acmegone", true));
        return enrollment;
    }

    private static S3BucketPolicy bucket(int id, String name, BucketAccess access, boolean removed) {
        return new S3BucketPolicy(
                Rows.id(id), 1, new S3BucketName(name), access, false, false, ADDED, removed ? ADDED : null, removed);
    }

    private static AzureStoragePolicy account(int id, String name, boolean removed) {
        return new AzureStoragePolicy(
                Rows.id(id),
                1,
                new StorageAccountId(new UUID(0, 7), "rg", name),
                false,
                ADDED,
                removed ? ADDED : null,
                removed);
    }

    private static String found(InMemoryEnrollment enrollment, String name, PolicyKind kind) {
        return Briefing.of(
                        enrollment,
                        Rows.policy(
                                Rows.id(500), Destinations.of(name, "443"), PolicyState.PENDING_APPROVAL, kind, false))
                .findings()
                .stream()
                .filter(finding -> finding.id().endsWith("-ENTRY"))
                .map(finding -> finding.severity().name().charAt(0) + " " + finding.title())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        orders.s3.eu-west-1.amazonaws.com   | N The bucket orders has the S3 bucket entry that it needs, READ ONLY.
        invoices.s3.eu-west-1.amazonaws.com | N The bucket invoices has the S3 bucket entry that it needs, READ WRITE.
        invoices.s3.dualstack.eu-west-1.amazonaws.com | N The bucket invoices has the S3 bucket entry that it needs, READ WRITE.
        invoices.s3.amazonaws.com           | N The bucket invoices has the S3 bucket entry that it needs, READ WRITE.
        removed.s3.eu-west-1.amazonaws.com  | W This is the bucket removed of Amazon S3 in eu-west-1, in the enrollment's own region: beside the policy it needs an S3 bucket entry, and there is none.
        other.s3.eu-west-1.amazonaws.com    | W This is the bucket other of Amazon S3 in eu-west-1, in the enrollment's own region: beside the policy it needs an S3 bucket entry, and there is none.
        s3.eu-west-1.amazonaws.com          | W This is Amazon S3 in eu-west-1, in the enrollment's own region: beside the policy it needs an S3 bucket entry; the name does not say which bucket.
        orders-123.s3-accesspoint.eu-west-1.amazonaws.com | W This is Amazon S3 in eu-west-1, in the enrollment's own region: beside the policy it needs an S3 bucket entry; the name does not say which bucket.
        orders.s3.eu-central-1.amazonaws.com | ''
        orders.s3-website.eu-west-1.amazonaws.com | ''
        acmeorders.blob.core.windows.net    | ''
        """)
    void saysWhetherABucketHasIt(String name, String expected) {
        assertEquals(expected, found(enrollment(Hosting.AWS, "eu-west-1"), name, PolicyKind.DIRECT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        acmeorders.blob.core.windows.net  | N The storage account acmeorders has the Azure Storage entry that it needs.
        acmeorders.dfs.core.windows.net   | N The storage account acmeorders has the Azure Storage entry that it needs.
        acmeorders-secondary.blob.core.windows.net | N The storage account acmeorders has the Azure Storage entry that it needs.
        acmeorders.z13.blob.storage.azure.net | N The storage account acmeorders has the Azure Storage entry that it needs.
        acmegone.queue.core.windows.net   | W This is Queue Storage of the storage account acmegone: beside the policy it needs an Azure Storage entry, and there is none.
        other.table.core.windows.net      | W This is Table Storage of the storage account other: beside the policy it needs an Azure Storage entry, and there is none.
        other.file.core.windows.net       | W This is Azure Files of the storage account other: beside the policy it needs an Azure Storage entry, and there is none.
        other.database.windows.net        | ''
        orders.s3.eu-west-1.amazonaws.com | ''
        """)
    void saysWhetherAStorageAccountHasIt(String name, String expected) {
        assertEquals(expected, found(enrollment(Hosting.AZURE, "westeurope"), name, PolicyKind.DIRECT));
    }

    @ParameterizedTest
    @CsvSource({
        "GCP, other.s3.eu-west-1.amazonaws.com, DIRECT",
        "ON_PREMISES, other.blob.core.windows.net, DIRECT",
        "AWS, other.s3.eu-west-1.amazonaws.com, AGENT_PROXY",
        "AZURE, other.blob.core.windows.net, AGENT_PROXY",
    })
    void isNotNeededElsewhereOrThroughAnAgent(Hosting hosting, String name, PolicyKind kind) {
        assertEquals("", found(enrollment(hosting, "eu-west-1"), name, kind));
    }
}
