package io.sluice.console.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the list.
 *
 * @param at by this machine's clock
 * @param count how many things it stands for; 1 but for new proposals
 * @param sentence what happened
 * @param detail to what, and why; may be empty
 */
public record Notification(
        UUID id, Kind kind, Instant at, int count, String sentence, String detail, Place place, boolean read) {

    Notification asRead() {
        return new Notification(id, kind, at, count, sentence, detail, place, true);
    }
}
