package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param at by this machine's clock
 * @param count how many things it stands for; 1 but for new proposals
 * @param sentence what happened
 * @param detail to what, and why; may be empty
 * @param named how many of the things the detail names; null where it does not name them one by one
 */
public record Notification(
        UUID id,
        Kind kind,
        Instant at,
        int count,
        String sentence,
        String detail,
        @Nullable Integer named,
        Place place,
        boolean read) {

    /** A line that is not a list of names. */
    Notification(UUID id, Kind kind, Instant at, int count, String sentence, String detail, Place place, boolean read) {
        this(id, kind, at, count, sentence, detail, null, place, read);
    }

    /** To what, and why; of more things than are named their number. */
    String details() {
        return named == null || count <= named ? detail : text("notifications.and-more", detail, count - named);
    }

    Notification asRead() {
        return new Notification(id, kind, at, count, sentence, detail, named, place, true);
    }
}
