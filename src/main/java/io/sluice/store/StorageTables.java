package io.sluice.store;

import static io.sluice.store.jooq.Tables.AZURE_STORAGE_POLICY;
import static io.sluice.store.jooq.Tables.S3_BUCKET_POLICY;

import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Step;
import io.sluice.egress.StorageAccountId;
import io.sluice.store.jooq.tables.records.AzureStoragePolicyRecord;
import io.sluice.store.jooq.tables.records.S3BucketPolicyRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of S3 bucket policies and Azure Storage policies. */
final class StorageTables {
    static final RowTable<S3BucketPolicy, S3BucketPolicyRecord> BUCKETS = new RowTable<>(
            S3BucketPolicy.class,
            S3_BUCKET_POLICY,
            S3_BUCKET_POLICY.UPDATED_SEQ,
            StorageTables::write,
            StorageTables::bucket);

    static final RowTable<AzureStoragePolicy, AzureStoragePolicyRecord> ACCOUNTS = new RowTable<>(
            AzureStoragePolicy.class,
            AZURE_STORAGE_POLICY,
            AZURE_STORAGE_POLICY.UPDATED_SEQ,
            StorageTables::write,
            StorageTables::account);

    private StorageTables() {}

    private static void write(S3BucketPolicy row, S3BucketPolicyRecord to) {
        Step changed = row.changed();
        to.setId(row.id());
        to.setVersion(row.version());
        to.setBucket(row.bucket().value());
        to.setAccess(row.access().name());
        to.setByProvider(row.byProvider());
        to.setWidenedByProvider(row.widenedByProvider());
        to.setAddedBy(row.added().by());
        to.setAddedAt(row.added().at().toEpochMilli());
        to.setAddedReason(row.added().reason());
        to.setChangedBy(changed == null ? null : changed.by());
        to.setChangedAt(changed == null ? null : changed.at().toEpochMilli());
        to.setChangedReason(changed == null ? null : changed.reason());
        to.setRemoved(row.removed());
    }

    private static S3BucketPolicy bucket(S3BucketPolicyRecord from) {
        return new S3BucketPolicy(
                from.getId(),
                from.getVersion(),
                new S3BucketName(from.getBucket()),
                BucketAccess.valueOf(from.getAccess()),
                from.getByProvider(),
                from.getWidenedByProvider(),
                new Step(from.getAddedBy(), Instant.ofEpochMilli(from.getAddedAt()), from.getAddedReason()),
                step(from.getChangedBy(), from.getChangedAt(), from.getChangedReason()),
                from.getRemoved());
    }

    private static void write(AzureStoragePolicy row, AzureStoragePolicyRecord to) {
        Step changed = row.changed();
        to.setId(row.id());
        to.setVersion(row.version());
        to.setAccount(row.account().canonical());
        to.setByProvider(row.byProvider());
        to.setAddedBy(row.added().by());
        to.setAddedAt(row.added().at().toEpochMilli());
        to.setAddedReason(row.added().reason());
        to.setChangedBy(changed == null ? null : changed.by());
        to.setChangedAt(changed == null ? null : changed.at().toEpochMilli());
        to.setChangedReason(changed == null ? null : changed.reason());
        to.setRemoved(row.removed());
    }

    private static AzureStoragePolicy account(AzureStoragePolicyRecord from) {
        return new AzureStoragePolicy(
                from.getId(),
                from.getVersion(),
                StorageAccountId.parse(from.getAccount()).orThrow(),
                from.getByProvider(),
                new Step(from.getAddedBy(), Instant.ofEpochMilli(from.getAddedAt()), from.getAddedReason()),
                step(from.getChangedBy(), from.getChangedAt(), from.getChangedReason()),
                from.getRemoved());
    }

    private static @Nullable Step step(@Nullable UUID by, @Nullable Long at, @Nullable String reason) {
        return by == null || at == null ? null : new Step(by, Instant.ofEpochMilli(at), reason);
    }
}
