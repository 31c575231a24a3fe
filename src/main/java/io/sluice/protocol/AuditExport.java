package io.sluice.protocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an exported period. The events follow, one a line, without gaps: each names the hash of the one before
 * it, the first one {@link #previous}; the last one's hash is {@link #hash}. So a changed, missing or inserted line shows.
 *
 * @param enrollment whose log it is
 * @param exportedAt when, by the backend's clock
 * @param from the earliest instant that was asked for; null for the log's beginning
 * @param until the first instant that is too late; null for its end
 * @param first the number of the first event; one more than the last if there is none
 * @param last the number of the last event
 * @param previous the hash before the first event; 64 zeros at the log's beginning
 * @param hash the hash of the last event
 */
public record AuditExport(
        UUID enrollment,
        Instant exportedAt,
        @Nullable Instant from,
        @Nullable Instant until,
        long first,
        long last,
        String previous,
        String hash) {
    private static final String FORMAT = "sluice-audit-1";

    /** How many events follow. */
    public long events() {
        return last - first + 1;
    }

    /** Its line, without the line feed. */
    public String text() {
        return Json.object(to -> to.text("format", FORMAT)
                .id("enrollment", enrollment)
                .instant("exportedAt", exportedAt)
                .instant("from", from)
                .instant("until", until)
                .number("first", first)
                .number("last", last)
                .text("previous", previous)
                .text("hash", hash));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws Malformed if it is something else
     */
    public static AuditExport read(String text) throws Malformed {
        ObjectReader from = ObjectReader.of(text);
        if (!from.text("format").equals(FORMAT)) {
            throw new Malformed("“format” is not " + FORMAT + ".");
        }
        AuditExport export = new AuditExport(
                from.id("enrollment"),
                from.instant("exportedAt"),
                from.optionalInstant("from"),
                from.optionalInstant("until"),
                from.number("first"),
                from.number("last"),
                from.text("previous"),
                from.text("hash"));
        from.complete();
        return export;
    }
}
