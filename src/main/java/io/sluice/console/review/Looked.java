package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Seen;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer had on screen when deciding. A decision is bound to it: it is made on this, whatever has arrived since.
 *
 * @param policy the policy decided on, in the version that was on screen
 * @param brief the brief on it; null if there was none, for acts that name no evidence
 * @param words what else was on screen and is kept with the decision; null if nothing was
 */
public record Looked(
        EgressPolicy policy,
        @Nullable DecisionBrief brief,
        @Nullable String words) {

    /** A policy without a brief. */
    public static Looked at(EgressPolicy policy) {
        return new Looked(policy, null, null);
    }

    /** The same with what was found of the people chosen: it was on screen beside the brief. */
    public Looked with(List<Finding> found) {
        return brief == null ? this : new Looked(policy, brief.with(found), words);
    }

    /** The evidence, scheme {@code e1}; null without a brief. For a very wide block it takes a moment. */
    @Nullable
    String evidence() {
        return brief == null ? null : brief.evidence();
    }

    /** What is kept with the decision; null if nothing was on screen. */
    @Nullable
    Seen seen() {
        if (brief != null) {
            return new Seen(brief.rules(), brief.plainText());
        }
        return words == null ? null : new Seen("", words);
    }

    /**
     * Another policy that the brief leans on, as it was then, listed on screen or not.
     *
     * @throws IllegalArgumentException if the brief does not lean on it
     */
    EgressPolicy other(UUID id) {
        if (brief != null) {
            Optional<EgressPolicy> other = brief.basis().policy(id);
            if (other.isPresent()) {
                return other.get();
            }
        }
        throw new IllegalArgumentException("Not on screen when deciding: " + id);
    }
}
