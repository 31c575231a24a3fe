package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantTo;
import io.sluice.egress.SniVerification;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person gave with a decision: a reason, and grants. */
public final class Given {
    private Given() {}

    /** Why, in the words of who decided; null if nothing was said. */
    public static @Nullable String reason(Act act) {
        return switch (act) {
            case Act.Approve approve -> approve.reason();
            case Act.Deny(String reason) -> reason;
            case Act.DenyAndGrant deny -> deny.reason();
            case Act.RequestChanges(String note) -> note;
            case Act.Withdraw(String reason) -> reason;
            case Act.Revoke(String reason) -> reason;
            case Act.Pause(String reason) -> reason;
            case Act.Resume(String reason) -> reason;
            case Act.Create create -> create.reason();
            case Act.UpdateMetadata(var _, var _, SniVerification sni) -> sni.reason();
            case Act.AddBucket add -> add.reason();
            case Act.ChangeBucketAccess change -> change.reason();
            case Act.RemoveBucket(String reason) -> reason;
            case Act.AddStorageAccount add -> add.reason();
            case Act.RemoveStorageAccount(String reason) -> reason;
            case Act.CreateRole create -> create.reason();
            case Act.ChangeRole change -> change.reason();
            case Act.RemoveRole(String reason) -> reason;
            case Act.GiveRole give -> give.reason();
            case Act.TakeRole take -> take.reason();
            case Act.Mark mark -> mark.reason();
            case Act.CreateMarking create -> create.reason();
            case Act.ChangeMarking change -> change.reason();
            case Act.RemoveMarking(String reason) -> reason;
            case Act.GiveMarking give -> give.reason();
            case Act.TakeMarking take -> take.reason();
            case Act.Propose _,
                    Act.EditProposal _,
                    Act.Share _,
                    Act.ConfirmApplied _,
                    Act.Import _,
                    Act.RemoveImport _,
                    Act.OnSources _ -> null;
        };
    }

    private static List<GrantTo> grants(Act act) {
        return switch (act) {
            case Act.Approve approve -> approve.grants();
            case Act.Create create -> create.grants();
            case Act.DenyAndGrant deny -> deny.grants();
            case Act.Share share ->
                share.changes().stream()
                        .filter(change -> change.level() != null)
                        .map(change -> new GrantTo(change.principal(), Objects.requireNonNull(change.level())))
                        .toList();
            default -> List.of();
        };
    }

    /** Whom it grants something, by name and level; who is no longer to be seen is left out. */
    static List<PolicyFile.GrantLine> people(EnrollmentView view, Act act) {
        return grants(act).stream()
                .flatMap(grant -> view
                        .principal(grant.principal())
                        .map(to -> new PolicyFile.GrantLine(People.candidate(view, to), grant.level()))
                        .stream())
                .toList();
    }
}
