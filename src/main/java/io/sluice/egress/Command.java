package io.sluice.egress;

import java.time.Instant;
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
 */
public record Command(
        UUID id,
        UUID policy,
        long base,
        @Nullable String evidence,
        @Nullable Seen seen,
        Instant decidedAt,
        Act act) {
    public Operation operation() {
        return act.operation();
    }
}
