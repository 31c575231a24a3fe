package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Operation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The act that reverses a decision which was sent already.
 *
 * @param operation what to do
 * @param policy the policy, or the workload whose sources it is about, to do it to
 * @param workload the workload that imports or imported it; null for any other act
 */
public record Opposite(
        Operation operation, UUID policy, @Nullable UUID workload) {

    /** What reverses a command; empty if its effect is final (R6). */
    public static Optional<Opposite> of(Command command) {
        return switch (command.act()) {
            case Act.Approve _, Act.Create _ -> on(Operation.REVOKE, command.policy());
            case Act.DenyAndGrant deny -> on(Operation.SHARE, deny.existing());
            case Act.Mark _ -> on(Operation.MARK, command.policy());
            case Act.Share _ -> on(Operation.SHARE, command.policy());
            case Act.UpdateMetadata _ -> on(Operation.UPDATE_METADATA, command.policy());
            case Act.Propose _ -> on(Operation.WITHDRAW, command.policy());
            case Act.Pause _ -> on(Operation.RESUME, command.policy());
            case Act.Resume _ -> on(Operation.PAUSE, command.policy());
            case Act.Import act -> of(Operation.REMOVE_IMPORT, command.policy(), act.workload());
            case Act.RemoveImport act -> of(Operation.IMPORT, command.policy(), act.workload());
            case Act.ImportSource _ -> of(Operation.REMOVE_SOURCE, command.policy(), command.policy());
            case Act.RemoveSource _ -> of(Operation.IMPORT_SOURCE, command.policy(), command.policy());
            case Act.EditProposal _,
                    Act.Withdraw _,
                    Act.RequestChanges _,
                    Act.Deny _,
                    Act.Revoke _,
                    Act.ConfirmApplied _,
                    Act.OnStorage _,
                    Act.OnRole _,
                    Act.OnMarking _ -> Optional.empty();
        };
    }

    private static Optional<Opposite> on(Operation operation, UUID policy) {
        return of(operation, policy, null);
    }

    private static Optional<Opposite> of(Operation operation, UUID policy, @Nullable UUID workload) {
        return Optional.of(new Opposite(operation, policy, workload));
    }
}
