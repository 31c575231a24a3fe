package io.sluice.egress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The only way to change something. It does not name its actor: the backend takes that from the token.
 *
 * @param id UUIDv7, made by the client
 * @param policy the policy it acts on, of whatever kind, or the role or workload; a new policy's id if it makes one
 * @param base the version of the policy it was decided on; 0 if it makes one
 * @param evidence what was on screen, as {@link Evidence} computes it; null if the operation takes none
 * @param seen the text that was on screen; null if none was
 * @param decidedAt by the officer's clock
 * @param leansOn earlier commands of the same person on whose effect this one was decided, before it was known what came of
 *     them: if one is not accepted, nor is this. A version alone does not tell, since somebody else's act may have made the
 *     same number
 */
public record Command(
        UUID id,
        UUID policy,
        long base,
        @Nullable String evidence,
        @Nullable Seen seen,
        Instant decidedAt,
        Act act,
        List<UUID> leansOn) {
    public Command {
        leansOn = List.copyOf(leansOn);
    }

    /** One that was decided on what is known to have happened alone. */
    public Command(
            UUID id,
            UUID policy,
            long base,
            @Nullable String evidence,
            @Nullable Seen seen,
            Instant decidedAt,
            Act act) {
        this(id, policy, base, evidence, seen, decidedAt, act, List.of());
    }

    /** The same, decided on the effect of earlier ones. */
    public Command leaningOn(List<UUID> earlier) {
        return new Command(id, policy, base, evidence, seen, decidedAt, act, earlier);
    }

    /** What it acts on: {@link #policy}, and the existing policy that a deny-and-grant shares. */
    public List<UUID> things() {
        return act instanceof Act.DenyAndGrant deny ? List.of(policy, deny.existing()) : List.of(policy);
    }

    public Operation operation() {
        return act.operation();
    }
}
