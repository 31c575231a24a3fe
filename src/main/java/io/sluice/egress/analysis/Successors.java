package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which policies are meant to replace which (R5). Where a policy comes from never changes, so nothing is ever taken out. */
final class Successors {
    private final Map<UUID, Set<UUID>> byReplaced = new HashMap<>();

    /** Puts a policy under the one that it is meant to replace, if there is one. */
    void put(EgressPolicy policy) {
        UUID replaced = policy.origin().supersedes();
        if (replaced != null) {
            byReplaced.computeIfAbsent(replaced, _ -> new LinkedHashSet<>()).add(policy.id());
        }
    }

    /** The ids of those that are meant to replace a policy. */
    Set<UUID> of(UUID replaced) {
        return byReplaced.getOrDefault(replaced, Set.of());
    }
}
