package io.sluice.console.review;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was not accepted, beside what it was made on and what is there now.
 *
 * @param command the decision
 * @param operation what was tried
 * @param base the policy it was made on, as it was on screen
 * @param theirs the policy now; empty if it is no longer to be seen
 * @param decidedAt when it was made, by the officer's clock
 * @param message what the backend said
 * @param rule the rule it breaks; null if it came too late instead
 * @param changedBy who changed the policy last since; null if it is not known or nobody did
 * @param rows field by field, the differing ones first
 * @param seen the text that was on screen when deciding; null if none was kept
 * @param acts what could be done to the policy now
 * @param mine the decision itself, to be made again
 * @param people whom it grants something
 */
public record Comparison(
        UUID command,
        Operation operation,
        EgressPolicy base,
        Optional<EgressPolicy> theirs,
        Instant decidedAt,
        String message,
        @Nullable Rule rule,
        @Nullable String changedBy,
        List<Row> rows,
        @Nullable String seen,
        Acts acts,
        Act mine,
        List<PolicyFile.GrantLine> people) {
    public Comparison {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }

    /**
     * One field.
     *
     * @param base as it was on screen
     * @param theirs as it is now
     * @param mine as the decision would have made it
     */
    public record Row(Field field, String base, String theirs, String mine) {
        /** Whether it has changed since. */
        public boolean theirsDiffers() {
            return !base.equals(theirs);
        }

        /** Whether the decision would have changed it. */
        public boolean mineDiffers() {
            return !base.equals(mine);
        }

        /** Whether there is anything to look at. */
        public boolean differs() {
            return theirsDiffers() || mineDiffers();
        }
    }

    /** What is compared, in the order of the screen. */
    public enum Field {
        STATE,
        REASON,
        GRANTS,
        ROUTES,
        NAME,
        DESCRIPTION,
        JUSTIFICATION,
        SNI,
        GLOBAL,
        MARKINGS,
        CHANGES_REQUESTED
    }

    /** Whether there is something to decide again on, or to look at. */
    public boolean leadsOn() {
        return theirs.isPresent() || operation.makesPolicy();
    }

    /** Whether the same could be decided again on what is there now. */
    public boolean decidable() {
        return theirs.isPresent() && acts.can(operation);
    }
}
