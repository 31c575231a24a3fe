package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Command;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Marking;
import io.sluice.egress.Role;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.Workload;
import io.sluice.replica.OutboxEntry;
import java.util.UUID;

/** What a decision is about, in the words of a list. */
public final class Subjects {
    private Subjects() {}

    /**
     * The bucket, storage account, role, marking or workload that a command is about, with whom a role or marking is given to or taken from, or
     * which source is imported; empty if it is not known any more.
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
                .or(() -> view.marking(command.policy()).map(marking -> marking(view, marking, command.act())))
                .or(() -> view.workload(command.policy()).map(workload -> workload(view, workload, command.act())))
                .orElse("");
    }

    private static String workload(EnrollmentState view, Workload workload, Act act) {
        return switch (act) {
            case Act.ImportSource add -> text("review.source.of", source(view, add.source()), workload.name());
            case Act.RemoveSource remove -> text("review.source.of", source(view, remove.source()), workload.name());
            default -> workload.name();
        };
    }

    /** A source's name, as far as it is to be seen. */
    static String source(EnrollmentState view, UUID source) {
        return view.workload(source).map(Workload::name).orElseGet(() -> text("review.source.unseen"));
    }

    private static String role(EnrollmentState view, Role role, Act act) {
        return switch (act) {
            case Act.GiveRole give -> text("review.role.held", role.name(), Names.of(view, give.principal()));
            case Act.TakeRole take -> text("review.role.held", role.name(), Names.of(view, take.principal()));
            default -> role.name();
        };
    }

    private static String marking(EnrollmentState view, Marking marking, Act act) {
        return switch (act) {
            case Act.GiveMarking give -> text("review.role.held", marking.name(), Names.of(view, give.principal()));
            case Act.TakeMarking take -> text("review.role.held", marking.name(), Names.of(view, take.principal()));
            default -> marking.name();
        };
    }

    private static String named(Act act) {
        return switch (act) {
            case Act.AddBucket add -> add.bucket().value();
            case Act.AddStorageAccount add -> add.account().account();
            case Act.CreateRole create -> create.name();
            case Act.CreateMarking create -> create.name();
            default -> "";
        };
    }

    /**
     * The destination that an entry is about, or its bucket, storage account, role, marking or workload; empty if it is not
     * known any more.
     */
    public static String of(EnrollmentState view, OutboxEntry entry) {
        return entry.base().isEmpty()
                ? thing(view, entry.command())
                : entry.base().getFirst().destination().toString();
    }
}
