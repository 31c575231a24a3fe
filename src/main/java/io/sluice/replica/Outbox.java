package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.replica.OutboxEntry.Status;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The decisions that were made here and are not settled yet. Safe for use by several threads; calls may wait for the disk,
 * so never on the FX thread.
 */
public interface Outbox {

    /**
     * Queues a decision. When this returns, it is in the journal and forced to disk. It was made on the effect of those
     * that are on their way, so it leans on the last of them on each thing that it acts on.
     *
     * @param base the policies that it names, as they were on screen
     * @throws java.io.UncheckedIOException if it could not be written; then it is not queued
     */
    OutboxEntry enqueue(Command command, List<EgressPolicy> base);

    /**
     * What a decision leans on: the last that is queued or being sent on each thing that it acts on. They lean on those
     * before them.
     *
     * @param entries the oldest first
     */
    static List<UUID> leansOn(Command decision, Collection<OutboxEntry> entries) {
        Map<UUID, UUID> last = new LinkedHashMap<>();
        for (OutboxEntry entry : entries) {
            if (entry.status() == Status.QUEUED || entry.status() == Status.SENDING) {
                entry.command()
                        .things()
                        .forEach(thing -> last.put(thing, entry.command().id()));
            }
        }
        return decision.things().stream()
                .flatMap(thing -> Stream.ofNullable(last.get(thing)))
                .distinct()
                .toList();
    }

    /** Takes a queued decision back; false if it is no longer queued. */
    boolean undo(UUID command);

    /** Lets a queued decision be sent without waiting for the rest of its undo time. */
    void sendNow(UUID command);

    /** Puts a decision that needs attention away after a person has looked at it. The journal keeps no more of it. */
    void dismiss(UUID command);

    /** How long a decision waits before it is sent, 0 to 30 seconds. */
    void undoTime(Duration time);

    /** Every decision that is not settled, the oldest first. */
    List<OutboxEntry> entries();
}
