package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The decisions that were made here and are not settled yet. Safe for use by several threads; calls may wait for the disk,
 * so never on the FX thread.
 */
public interface Outbox {

    /**
     * Queues a decision. When this returns, it is in the journal and forced to disk.
     *
     * @param base the policies that it names, as they were on screen
     * @throws java.io.UncheckedIOException if it could not be written; then it is not queued
     */
    OutboxEntry enqueue(Command command, List<EgressPolicy> base);

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
