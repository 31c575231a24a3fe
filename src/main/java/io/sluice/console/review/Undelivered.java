package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Operation;
import io.sluice.egress.SniVerification;
import io.sluice.protocol.Outcome;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what the outbox holds. May wait for disk: not on the FX thread. */
public final class Undelivered {
    private final Catalog catalog;
    private final Outbox outbox;

    /**
     * One decision on its way.
     *
     * @param policy the policy it acts on, as it was on screen
     * @param said the officer's words; null if the act takes none
     * @param grants whom it grants something, by name and level
     * @param answer what the backend said; null if nothing yet, or all is well
     */
    public record Line(
            UUID command,
            Operation operation,
            EgressPolicy policy,
            Instant decidedAt,
            OutboxEntry.Status status,
            Instant sendAfter,
            @Nullable String said,
            List<PolicyFile.GrantLine> grants,
            @Nullable String answer) {
        public Line {
            grants = List.copyOf(grants);
        }
    }

    /** The outbox of the person signed in. */
    public Undelivered(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** Every unsettled decision, the newest first. */
    public List<Line> lines() {
        List<OutboxEntry> entries = outbox.entries().reversed();
        return catalog.read(
                view -> entries.stream().map(entry -> line(view, entry)).toList());
    }

    private static Line line(EnrollmentView view, OutboxEntry entry) {
        Act act = entry.command().act();
        return new Line(
                entry.command().id(),
                entry.command().operation(),
                entry.base().getFirst(),
                entry.command().decidedAt(),
                entry.status(),
                entry.sendAfter(),
                said(act),
                grants(act).stream()
                        .flatMap(grant -> view
                                .principal(grant.principal())
                                .map(to -> new PolicyFile.GrantLine(People.candidate(view, to), grant.level()))
                                .stream())
                        .toList(),
                answer(entry.outcome()));
    }

    private static @Nullable String said(Act act) {
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
            case Act.Propose _,
                    Act.EditProposal _,
                    Act.Share _,
                    Act.ConfirmApplied _,
                    Act.Import _,
                    Act.RemoveImport _ -> null;
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

    private static @Nullable String answer(@Nullable Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.reason();
            case Outcome.Conflicting conflict -> conflict.message();
            case Outcome.Accepted _ -> null;
            case null -> null;
        };
    }
}
