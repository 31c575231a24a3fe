package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Times;
import io.sluice.sync.SyncStatus;
import java.util.StringJoiner;

/**
 * The state of the connection and of the outbox, in one line.
 *
 * @param tone the colour of its mark
 * @param words "Online · synced 4 s ago · 2 queued"
 * @param brief the same where room is scarce: "Online · 2 queued"
 * @param word the connection alone: "Online"
 */
record ConnectionLine(Tone tone, String words, String brief, String word) {
    private static final String SEPARATOR = " · ";

    static ConnectionLine of(SyncStatus status, int queued, int attention, Times times) {
        String word = connection(status, times);
        StringJoiner brief = new StringJoiner(SEPARATOR).add(word);
        StringJoiner words = new StringJoiner(SEPARATOR).add(word);
        if (status.lastSynced() != null) {
            words.add(text("shell.status.synced", times.since(status.lastSynced())));
        }
        if (queued > 0) {
            words.add(text("shell.status.queued", queued));
            brief.add(text("shell.status.queued", queued));
        }
        if (attention > 0) {
            words.add(text("shell.status.attention", attention));
            brief.add(text("shell.status.attention", attention));
        }
        return new ConnectionLine(tone(status.connection()), words.toString(), brief.toString(), word);
    }

    private static String connection(SyncStatus status, Times times) {
        return switch (status.connection()) {
            case CONNECTING ->
                status.fetched() == 0
                        ? text("shell.status.connecting")
                        : text("shell.status.fetching", status.fetched());
            case ONLINE -> text("shell.status.online");
            case OFFLINE -> text("shell.status.offline", times.clock(status.since()));
            case WORKING_OFFLINE -> text("shell.status.working-offline");
            case SIGN_IN_REQUIRED -> text("shell.status.sign-in");
            case UPGRADE_REQUIRED -> text("shell.status.upgrade");
        };
    }

    private static Tone tone(SyncStatus.Connection connection) {
        return switch (connection) {
            case ONLINE -> Tone.SUCCESS;
            case CONNECTING, WORKING_OFFLINE -> Tone.NEUTRAL;
            case OFFLINE -> Tone.ATTENTION;
            case SIGN_IN_REQUIRED, UPGRADE_REQUIRED -> Tone.DANGER;
        };
    }
}
