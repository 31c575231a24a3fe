package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Command;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.replica.OutboxEntry;

/** What a decision is about, in the words of a list. */
public final class Subjects {
    private Subjects() {}

    /** The bucket or storage account that a command is about; empty if it is not known any more. */
    static String storage(EnrollmentState view, Command command) {
        String named = named(command.act());
        if (!named.isEmpty()) {
            return named;
        }
        return view.s3Bucket(command.policy())
                .map(S3BucketPolicy::bucket)
                .map(Object::toString)
                .or(() -> view.storageAccount(command.policy())
                        .map(AzureStoragePolicy::account)
                        .map(account -> account.account()))
                .orElse("");
    }

    private static String named(Act act) {
        return switch (act) {
            case Act.AddBucket add -> add.bucket().value();
            case Act.AddStorageAccount add -> add.account().account();
            default -> "";
        };
    }

    /** The destination that an entry is about, or its bucket or storage account as far as the entry itself says. */
    public static String of(OutboxEntry entry) {
        return entry.base().isEmpty()
                ? named(entry.command().act())
                : entry.base().getFirst().destination().toString();
    }
}
