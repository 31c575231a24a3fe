package io.sluice.protocol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing, when, from where, on what evidence, and what came of it (R27).
 *
 * @param number 1 for the first of the log, and so on without gaps
 * @param at by the backend's clock
 * @param actor null if it is not known who asked, or nobody did
 * @param command null if it was no command
 * @param act what was asked for, as the wire names it
 * @param thing the id of what it was about; null for none
 * @param source the network address it came from
 * @param evidence what the decision was bound to; null for none
 * @param cameOfIt begins with {@code accepted}, {@code refused}, {@code conflict} or {@code denied}
 * @param thingName what it was about, as it was called then; null for nothing
 * @param details the rest, as the canonical text of a JSON object; null for none
 * @param previous the hash of the event before it
 * @param hash covers all of the above
 */
public record AuditEvent(
        long number,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID command,
        String act,
        @Nullable UUID thing,
        String source,
        @Nullable String evidence,
        String cameOfIt,
        @Nullable String thingName,
        @Nullable String details,
        String previous,
        String hash) {
    private static final String WITHHELD = "withheld";

    /**
     * The same for a reader who may not see what it is about (R30): its number, its time and its place in the chain, all else
     * empty. Its hash cannot be computed from that any more, but those around it still vouch for it.
     */
    public AuditEvent withhold() {
        return withheld(number, at, previous, hash);
    }

    private static AuditEvent withheld(long number, Instant at, String previous, String hash) {
        return new AuditEvent(number, at, null, null, "", null, "", null, "", null, null, previous, hash);
    }

    /** Whether nothing but its place is told. */
    public boolean withheld() {
        return act.isEmpty();
    }

    /** Its line, without the line feed. */
    public String text() {
        return Json.object(withheld() ? this::writePlace : this::write);
    }

    private void writePlace(ObjectWriter to) {
        to.number("number", number)
                .instant("at", at)
                .flag(WITHHELD, true)
                .text("previous", previous)
                .text("hash", hash);
    }

    private void write(ObjectWriter to) {
        to.number("number", number)
                .instant("at", at)
                .id("actor", actor)
                .id("command", command)
                .text("act", act)
                .id("thing", thing)
                .text("thingName", thingName)
                .text("source", source)
                .text("evidence", evidence)
                .text("cameOfIt", cameOfIt)
                .json("details", details)
                .text("previous", previous)
                .text("hash", hash);
    }

    /**
     * Reads what {@link #text} wrote, and nothing beside it: what no hash covers proves nothing.
     *
     * @throws Malformed if a field is missing, mistyped or not known
     */
    public static AuditEvent read(String text) throws Malformed {
        ObjectReader from = ObjectReader.of(text);
        AuditEvent event = of(from);
        from.complete();
        return event;
    }

    static AuditEvent of(ObjectReader from) throws Malformed {
        if (from.flag(WITHHELD, false)) {
            return withheld(from.number("number"), from.instant("at"), from.text("previous"), from.text("hash"));
        }
        return new AuditEvent(
                from.number("number"),
                from.instant("at"),
                from.optionalId("actor"),
                from.optionalId("command"),
                from.text("act"),
                from.optionalId("thing"),
                from.text("source"),
                from.optionalText("evidence"),
                from.text("cameOfIt"),
                from.optionalText("thingName"),
                from.optionalJson("details"),
                from.text("previous"),
                from.text("hash"));
    }

    /** What came of it, in one word. */
    public AuditOutcome outcome() {
        return AuditOutcome.of(cameOfIt);
    }
}
