package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Times;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.time.Instant;
import java.util.StringJoiner;

/**
 * The state of the connection and of the outbox, in one line.
 *
 * @param tone the colour of its mark
 * @param words "Online · synced 4 s ago · 2 queued"
 * @param brief the same where room is scarce: "Online · 2 queued"; without a connection with the time of the data, which
 *     after a start is older than the loss of the connection
 * @param word the connection alone: "Online", "Offline · synced 14:03"
 */
record ConnectionLine(Tone tone, String words, String brief, String word) {
    private static final String SEPARATOR = " · ";

    static ConnectionLine of(SyncStatus status, int queued, int attention, Times times) {
        String state = connection(status, times);
        String synced = synced(status, times);
        String word = status.connection() == Connection.OFFLINE && !synced.isEmpty()
                ? text("shell.status.offline.word") + SEPARATOR + synced
                : state;
        StringJoiner brief = new StringJoiner(SEPARATOR).add(word);
        StringJoiner words = new StringJoiner(SEPARATOR).add(state);
        if (!synced.isEmpty()) {
            words.add(synced);
        }
        if (queued > 0) {
            boolean stepUp = status.connection() == Connection.STEP_UP_REQUIRED;
            String waiting = text(stepUp ? "shell.status.step-up" : "shell.status.queued", queued);
            words.add(waiting);
            brief.add(waiting);
        }
        if (attention > 0) {
            words.add(text("shell.status.attention", attention));
            brief.add(text("shell.status.attention", attention));
        }
        return new ConnectionLine(tone(status.connection()), words.toString(), brief.toString(), word);
    }

    /** How old the data are; while there is no connection as a moment, for an age would be told of what stands still. */
    private static String synced(SyncStatus status, Times times) {
        Instant last = status.lastSynced();
        if (last == null) {
            return "";
        }
        return text(
                "shell.status.synced",
                status.connection() == Connection.OFFLINE || status.connection() == Connection.UNTRUSTED
                        ? times.clock(last)
                        : times.since(last));
    }

    private static String connection(SyncStatus status, Times times) {
        return switch (status.connection()) {
            case CONNECTING ->
                status.fetched() == 0
                        ? text("shell.status.connecting")
                        : text("shell.status.fetching", status.fetched());
            case ONLINE, STEP_UP_REQUIRED -> text("shell.status.online");
            case OFFLINE -> text("shell.status.offline", times.clock(status.since()));
            case UNTRUSTED -> text("shell.status.untrusted");
            case WORKING_OFFLINE -> text("shell.status.working-offline");
            case SIGN_IN_REQUIRED -> text("shell.status.sign-in");
            case UPGRADE_REQUIRED -> text("shell.status.upgrade");
        };
    }

    private static Tone tone(Connection connection) {
        return switch (connection) {
            case ONLINE -> Tone.SUCCESS;
            case CONNECTING, WORKING_OFFLINE -> Tone.NEUTRAL;
            case OFFLINE, STEP_UP_REQUIRED -> Tone.ATTENTION;
            case UNTRUSTED, SIGN_IN_REQUIRED, UPGRADE_REQUIRED -> Tone.DANGER;
        };
    }
}
