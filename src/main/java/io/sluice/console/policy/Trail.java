package io.sluice.console.policy;

import io.sluice.egress.EgressPolicy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way along links from policy to policy, so that there is a way back. Choosing another policy otherwise ends it. */
final class Trail {
    private final Deque<EgressPolicy> passed = new ArrayDeque<>();
    private @Nullable UUID next;

    /** A link leads from one policy to another. */
    void follow(EgressPolicy from, UUID to) {
        passed.push(from);
        next = to;
    }

    /**
     * Where the way back leads from a policy; empty if no link led to it. A link may be followed on another screen: here its
     * policy stays as it was, and there is nothing to go back to.
     */
    Optional<EgressPolicy> before(UUID shown) {
        return shown.equals(next) ? Optional.ofNullable(passed.peek()) : Optional.empty();
    }

    /** Goes one link back: the policy to show; empty if no link was followed. */
    Optional<UUID> back() {
        EgressPolicy before = passed.poll();
        if (before == null) {
            return Optional.empty();
        }
        next = before.id();
        return Optional.of(before.id());
    }

    /** A policy is shown, by a link or otherwise. */
    void shows(UUID policy) {
        if (!policy.equals(next)) {
            passed.clear();
        }
        next = policy;
    }
}
