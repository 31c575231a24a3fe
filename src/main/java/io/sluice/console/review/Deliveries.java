package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.OutboxEntry.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How what is on screen of each policy stands to the backend. */
final class Deliveries {
    private final Map<UUID, Delivery> byPolicy = new HashMap<>();

    /** As the outbox has it; attention outweighs waiting. */
    Deliveries(Collection<OutboxEntry> entries) {
        for (OutboxEntry entry : entries) {
            Delivery delivery =
                    entry.status() == Status.NEEDS_ATTENTION ? Delivery.NEEDS_ATTENTION : Delivery.NOT_DELIVERED_YET;
            for (UUID policy : entry.command().things()) {
                byPolicy.merge(policy, delivery, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
    }

    Delivery of(UUID policy) {
        return byPolicy.getOrDefault(policy, Delivery.DELIVERED);
    }
}
