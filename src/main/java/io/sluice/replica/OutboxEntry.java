package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.protocol.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision on its way.
 *
 * @param base the policies that the command names, as they were on screen when it was decided
 * @param outcome the backend's answer; null until there is one
 * @param sendAfter not sent before this, so that it can be undone
 */
public record OutboxEntry(
        Command command,
        List<EgressPolicy> base,
        Status status,
        @Nullable Outcome outcome,
        Instant sendAfter) {
    public OutboxEntry {
        base = List.copyOf(base);
    }

    /** Where the decision is. */
    public enum Status {
        /** In the journal, forced to disk; can be undone. */
        QUEUED,
        /** The first byte may have left; can no longer be undone. */
        SENDING,
        /** Accepted; its effect arrives with the next pull. */
        ACCEPTED,
        /** Refused or conflicting, or leaning on one that was: undone on screen, waits for a person. */
        NEEDS_ATTENTION
    }
}
