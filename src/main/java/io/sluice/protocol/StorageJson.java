package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Checked;
import io.sluice.egress.Operation;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.StorageAccountId;

/** S3 bucket policies and Azure Storage policies (R17, R18), and what is done to them. */
final class StorageJson {
    private StorageJson() {}

    static void write(ObjectWriter to, S3BucketPolicy row) {
        to.id("id", row.id())
                .number("version", row.version())
                .text("bucket", row.bucket().value())
                .constant("access", row.access())
                .flag("byProvider", row.byProvider())
                .flag("widenedByProvider", row.widenedByProvider());
        Part.step(to, "added", row.added());
        Part.step(to, "changed", row.changed());
        to.flag("removed", row.removed());
    }

    static S3BucketPolicy readBucket(ObjectReader from) throws Malformed {
        return new S3BucketPolicy(
                from.id("id"),
                from.number("version"),
                bucket(from),
                from.constant("access", BucketAccess.class),
                from.flag("byProvider"),
                from.flag("widenedByProvider"),
                Part.step(from, "added"),
                Part.optionalStep(from, "changed"),
                from.flag("removed"));
    }

    static void write(ObjectWriter to, AzureStoragePolicy row) {
        to.id("id", row.id())
                .number("version", row.version())
                .text("account", row.account().canonical())
                .flag("byProvider", row.byProvider());
        Part.step(to, "added", row.added());
        Part.step(to, "changed", row.changed());
        to.flag("removed", row.removed());
    }

    static AzureStoragePolicy readAccount(ObjectReader from) throws Malformed {
        return new AzureStoragePolicy(
                from.id("id"),
                from.number("version"),
                account(from),
                from.flag("byProvider"),
                Part.step(from, "added"),
                Part.optionalStep(from, "changed"),
                from.flag("removed"));
    }

    static void write(ObjectWriter to, Act.OnStorage act) {
        switch (act) {
            case Act.AddBucket add ->
                to.text("bucket", add.bucket().value())
                        .constant("access", add.access())
                        .text("reason", add.reason());
            case Act.ChangeBucketAccess change ->
                to.constant("access", change.access()).text("reason", change.reason());
            case Act.RemoveBucket(String reason) -> to.text("reason", reason);
            case Act.AddStorageAccount add ->
                to.text("account", add.account().canonical()).text("reason", add.reason());
            case Act.RemoveStorageAccount(String reason) -> to.text("reason", reason);
        }
    }

    static Act.OnStorage read(Operation operation, ObjectReader from) throws Malformed {
        String reason = from.optionalText("reason");
        return switch (operation) {
            case ADD_BUCKET -> new Act.AddBucket(bucket(from), from.constant("access", BucketAccess.class), reason);
            case CHANGE_BUCKET_ACCESS ->
                new Act.ChangeBucketAccess(from.constant("access", BucketAccess.class), reason);
            case REMOVE_BUCKET -> new Act.RemoveBucket(reason);
            case ADD_STORAGE_ACCOUNT -> new Act.AddStorageAccount(account(from), reason);
            case REMOVE_STORAGE_ACCOUNT -> new Act.RemoveStorageAccount(reason);
            default -> throw new IllegalArgumentException("Not on storage: " + operation);
        };
    }

    private static S3BucketName bucket(ObjectReader from) throws Malformed {
        return switch (S3BucketName.parse(from.text("bucket"))) {
            case Checked.Valid<S3BucketName>(S3BucketName bucket) -> bucket;
            case Checked.Invalid<S3BucketName>(var violation) -> throw Malformed.of(from.path("bucket"), violation);
        };
    }

    private static StorageAccountId account(ObjectReader from) throws Malformed {
        return switch (StorageAccountId.parse(from.text("account"))) {
            case Checked.Valid<StorageAccountId>(StorageAccountId account) -> account;
            case Checked.Invalid<StorageAccountId>(var violation) ->
                throw Malformed.of(from.path("account"), violation);
        };
    }
}
