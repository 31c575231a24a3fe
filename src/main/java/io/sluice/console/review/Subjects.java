package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Command;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Role;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.replica.OutboxEntry;

/** What a decision is about, in the words of a list. */
public final class Subjects {
    private Subjects() {}

    /**
     * The bucket, storage account or role that a command is about, with whom a role is given to or taken from; empty if it is
     * not known any more.
     */
    static String thing(EnrollmentState view, Command command) {
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
                .or(() -> view.role(command.policy()).map(role -> role(view, role, command.act())))
                .orElse("");
    }

    private static String role(EnrollmentState view, Role role, Act act) {
        return switch (act) {
            case Act.GiveRole give -> text("review.role.held", role.name(), Names.of(view, give.principal()));
            case Act.TakeRole take -> text("review.role.held", role.name(), Names.of(view, take.principal()));
            default -> role.name();
        };
    }

    private static String named(Act act) {
        return switch (act) {
            case Act.AddBucket add -> add.bucket().value();
            case Act.AddStorageAccount add -> add.account().account();
            case Act.CreateRole create -> create.name();
            default -> "";
        };
    }

    /** The destination that an entry is about, or its bucket, storage account or role as far as the entry itself says. */
    public static String of(OutboxEntry entry) {
        return entry.base().isEmpty()
                ? named(entry.command().act())
                : entry.base().getFirst().destination().toString();
    }
}
