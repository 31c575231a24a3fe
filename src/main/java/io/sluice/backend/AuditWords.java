package io.sluice.backend;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Rulebook;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workload;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an audit event says beside its ids, as it was at that moment: names, rows before and after. */
final class AuditWords {
    private AuditWords() {}

    /** The name of a user or group; null if there is none. */
    static @Nullable String name(EnrollmentView view, @Nullable UUID principal) {
        return principal == null
                ? null
                : view.principal(principal).map(Principal::name).orElse(null);
    }

    /**
     * What a command is about, by name; null if it is not known, or is hidden from the actor by a marking (R30): then the
     * event says no more than one about something that is not there.
     */
    static @Nullable String thing(EnrollmentView view, UUID actor, Command command) {
        return view.policy(command.policy())
                        .filter(policy -> !Rulebook.cleared(view, actor, policy))
                        .isPresent()
                ? null
                : thing(view, command);
    }

    private static @Nullable String thing(EnrollmentView view, Command command) {
        return switch (command.act()) {
            case Act.Propose(Act.Draft draft) -> policy(draft.words().name(), draft.destination());
            case Act.Create create ->
                policy(create.draft().words().name(), create.draft().destination());
            case Act.AddBucket add -> add.bucket().value();
            case Act.AddStorageAccount add -> add.account().account();
            case Act.CreateRole create -> create.name();
            case Act.ImportSource add -> sourced(view, command.policy(), add.source());
            case Act.RemoveSource remove -> sourced(view, command.policy(), remove.source());
            case Act.GiveRole give -> held(view, command.policy(), give.principal());
            case Act.CreateMarking create -> create.name();
            case Act.GiveMarking give -> held(view, command.policy(), give.principal());
            case Act.TakeMarking take -> held(view, command.policy(), take.principal());
            case Act.TakeRole take -> held(view, command.policy(), take.principal());
            default -> known(view, command.policy());
        };
    }

    private static @Nullable String held(EnrollmentView view, UUID thing, UUID principal) {
        String known = known(view, thing);
        String whom = name(view, principal);
        return known == null || whom == null ? known : known + " · " + whom;
    }

    private static @Nullable String sourced(EnrollmentView view, UUID workload, UUID source) {
        String known = known(view, workload);
        return known == null
                ? null
                : view.workload(source)
                        .map(found -> known + " · " + found.name())
                        .orElse(known);
    }

    private static @Nullable String known(EnrollmentView view, UUID id) {
        return view.policy(id)
                .map(policy -> policy(policy.name(), policy.destination()))
                .or(() -> view.s3Bucket(id).map(S3BucketPolicy::bucket).map(Object::toString))
                .or(() ->
                        view.storageAccount(id).map(AzureStoragePolicy::account).map(account -> account.account()))
                .or(() -> view.role(id).map(Role::name))
                .or(() -> view.marking(id).map(Marking::name))
                .or(() -> view.workload(id).map(Workload::name))
                .orElse(null);
    }

    private static String policy(String name, Object destination) {
        return name + " · " + destination;
    }

    /** The details of a command that was answered. */
    static AuditDetails details(EnrollmentView before, UUID actor, JsonNode asked, Outcome outcome) {
        return new AuditDetails()
                .by(name(before, actor))
                .asked(asked)
                .said(
                        switch (outcome) {
                            case Outcome.Accepted _ -> null;
                            case Outcome.Refused refused -> refused.reason();
                            case Outcome.Conflicting conflict -> conflict.message();
                        });
    }

    /** Adds what rows were and become; a policy's own history is beside the log, and not told twice. */
    static void change(AuditDetails details, EnrollmentView view, List<EnrollmentRow> rows) {
        for (EnrollmentRow row : rows) {
            if (!(row instanceof PolicyEvent)) {
                details.before(before(view, row).orElse(null)).after(row);
            }
        }
    }

    private static Optional<? extends EnrollmentRow> before(EnrollmentView view, EnrollmentRow row) {
        return switch (row) {
            case EgressPolicy policy -> view.policy(policy.id());
            case Grant grant -> view.grant(grant.policy(), grant.principal());
            case PolicyImport link -> view.importOf(link.policy(), link.workload());
            case SourceImport link -> view.sourceImport(link.workload(), link.source());
            case S3BucketPolicy bucket -> view.s3Bucket(bucket.id());
            case AzureStoragePolicy account -> view.storageAccount(account.id());
            case Role role -> view.role(role.id());
            case RoleHolder holder ->
                view.holders(holder.role()).contains(holder.principal())
                        ? Optional.of(new RoleHolder(holder.role(), holder.principal(), false))
                        : Optional.empty();
            case Marking marking -> view.marking(marking.id());
            case MarkingHolder holder ->
                view.markingHolders(holder.marking()).contains(holder.principal())
                        ? Optional.of(new MarkingHolder(holder.marking(), holder.principal(), false))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
