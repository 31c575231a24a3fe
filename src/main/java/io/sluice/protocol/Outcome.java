package io.sluice.protocol;

import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the backend answered to one command. Kept for ever under the command's id and repeated for a replay. */
public sealed interface Outcome {

    /** The command's id. */
    UUID id();

    /** Whether this repeats the answer to an earlier delivery of the same command. */
    boolean replayed();

    /**
     * It took effect.
     *
     * @param seq the sequence of its commit in the change feed; a pull that has passed it shows the effect
     */
    record Accepted(UUID id, long seq, boolean replayed) implements Outcome {}

    /**
     * It broke a rule and changed nothing.
     *
     * @param rule null if it is not a rule of the product but the request that is wrong (the same id with another body)
     */
    record Refused(UUID id, @Nullable Rule rule, String reason, boolean replayed) implements Outcome {}

    /**
     * It was decided on knowledge that has since changed, and changed nothing.
     *
     * @param theirs the policies that it names, as they are now and as far as the caller may see them
     * @param evidence the evidence now; null if the operation takes none
     */
    record Conflicting(
            UUID id,
            Conflict.Cause cause,
            String message,
            List<EgressPolicy> theirs,
            @Nullable String evidence,
            boolean replayed)
            implements Outcome {
        public Conflicting {
            theirs = List.copyOf(theirs);
        }
    }
}
