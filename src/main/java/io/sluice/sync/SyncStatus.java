package io.sluice.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the console stands to the backend.
 *
 * @param since when this connection state began
 * @param lastSynced when a pull last reached the end of the feed; null if none did yet
 * @param problem one sentence for a person about why it is not online, and what to do; null if nothing is wrong
 * @param refusedAt when a sign-in that a person asked for was refused, and nothing has changed since; else null
 * @param fetched while it connects: how many rows the pull that is under way has brought so far
 */
public record SyncStatus(
        Connection connection,
        Instant since,
        @Nullable Instant lastSynced,
        @Nullable String problem,
        @Nullable Instant refusedAt,
        long fetched) {
    /** With no sign-in refused and no pull under way. */
    public SyncStatus(Connection connection, Instant since, @Nullable Instant lastSynced, @Nullable String problem) {
        this(connection, since, lastSynced, problem, null, 0);
    }

    /** The states of the connection. */
    public enum Connection {
        CONNECTING,
        /** Reached at the last try. */
        ONLINE,
        /** Reached at the last try, and changes arrive; what is queued is not taken before a fresh sign-in (R25). */
        STEP_UP_REQUIRED,
        /** Not reachable; tries again by itself. */
        OFFLINE,
        /** Something answers there that does not prove to be the backend; nothing was sent. Tries again by itself. */
        UNTRUSTED,
        /** The person chose to work offline. */
        WORKING_OFFLINE,
        /** The session has ended, or is not given: the queue waits for a sign-in. */
        SIGN_IN_REQUIRED,
        /** The backend no longer speaks this console's protocol version; the queue is kept. */
        UPGRADE_REQUIRED;

        /** Whether the backend was reached at the last try and knows the session, so that changes arrive. */
        public boolean isReached() {
            return this == ONLINE || this == STEP_UP_REQUIRED;
        }
    }
}
