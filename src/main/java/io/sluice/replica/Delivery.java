package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.protocol.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outbox as the sync client sees it. Safe for use by several threads; calls may wait for the disk. */
public interface Delivery {

    /**
     * Takes the decisions to send now, the oldest first: those whose answer is unknown, and those whose undo time is over
     * up to the first whose is not, so that the order in which they were made is kept. They are marked as being sent, in
     * the journal and forced to disk, before this returns.
     *
     * @throws java.io.UncheckedIOException if that could not be written; then nothing may be sent
     */
    List<Command> take(Instant now);

    /**
     * What was taken last, for the first time, and was not answered, was turned away unread: it is queued again and can be
     * undone. What was taken before stays as it is, for its first answer may have been lost.
     *
     * @throws java.io.UncheckedIOException if that could not be written; it then counts as being sent
     */
    void turnedBack();

    /** The decisions that were not answered: queued or being sent. */
    Set<UUID> unanswered();

    /** When the next queued decision may be sent; empty if none waits. */
    Optional<Instant> nextDue();

    /**
     * Records an answer, forced to disk. One to a decision that is not being sent changes nothing.
     *
     * @throws java.io.UncheckedIOException if it could not be written; the decision will be sent again
     */
    void answered(Outcome outcome);

    /** The decisions that were accepted and wait for a pull that shows their effect. */
    Set<UUID> accepted();

    /** Forgets accepted decisions: a pull that began after their acceptance has reached the end of the feed. */
    void settle(Set<UUID> commands);

    /** Calls the listener after every change of the outbox, on the thread that made it. */
    Catalog.Subscription subscribe(Runnable listener);
}
