package io.sluice.egress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted command in the history of a policy. Key: the command's id (an act on two policies has an event on each,
 * so the key is the command and the policy).
 *
 * @param version the policy's version after it; unchanged by an import
 * @param act the operation
 * @param step who, when by server time, and the reason or note
 * @param decidedAt by the officer's clock
 * @param evidence what the decision was bound to (scheme and hash); null if the operation takes none
 * @param seen what the officer saw; null if nothing was recorded
 */
public record PolicyEvent(
        UUID command,
        UUID policy,
        long version,
        Operation act,
        Step step,
        Instant decidedAt,
        @Nullable String evidence,
        @Nullable Seen seen)
        implements EnrollmentRow {}
