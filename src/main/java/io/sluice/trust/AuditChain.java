package io.sluice.trust;

import io.sluice.protocol.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes the audit log tamper-evident (R27): each event's hash covers the one before it, so that a changed, missing or
 * inserted event shows. SHA-256 over the previous hash, number, time in milliseconds, actor, command, act, thing, source,
 * evidence and what came of it, and, where one of them is there, the thing's name and the details as canonical JSON; each
 * as its length in UTF-8 octets, a colon and its text, or a single {@code -} if it is absent.
 *
 * <p>Whoever can rewrite the whole log can also compute its hashes anew: what shows that is a hash that was noted elsewhere
 * earlier, such as that of an export.
 */
public final class AuditChain {
    /** What stands before the first event of a log. */
    public static final String BEGINNING = "0".repeat(64);

    private String last;
    private long number;

    /** A chain to be followed from its beginning. */
    public AuditChain() {
        this(0, BEGINNING);
    }

    /** A chain to be followed from behind an event. */
    public AuditChain(long number, String hash) {
        this.number = number;
        this.last = hash;
    }

    /** The number of the last event that fits. */
    public long number() {
        return number;
    }

    /** The hash of the last event that fits. */
    public String hash() {
        return last;
    }

    /** Follows the chain by one event; says what is wrong with it, in a sentence, if it does not fit. */
    public Optional<String> follow(AuditEvent event) {
        return follow(event, hash(event));
    }

    /**
     * Follows the chain by one event whose contents are withheld from its reader (R30): that it stands in its place can be
     * checked, and by the next event that its hash is the right one, but not what it says.
     */
    public Optional<String> followWithheld(AuditEvent event) {
        return follow(event, event.hash());
    }

    private Optional<String> follow(AuditEvent event, String due) {
        if (event.number() != number + 1) {
            return Optional.of("Event %,d stands where event %,d must be: events are missing, doubled or out of order."
                    .formatted(event.number(), number + 1));
        }
        if (!event.previous().equals(last)) {
            return Optional.of("Event %,d does not follow the one before it: that one was changed or replaced."
                    .formatted(event.number()));
        }
        if (!event.hash().equals(due)) {
            return Optional.of("Event %,d was changed: its hash is another.".formatted(event.number()));
        }
        number = event.number();
        last = event.hash();
        return Optional.empty();
    }

    /** The hash that an event must have. */
    public static String hash(AuditEvent event) {
        List<@Nullable Object> fields = Arrays.asList(
                event.previous(),
                event.number(),
                event.at().toEpochMilli(),
                event.actor(),
                event.command(),
                event.act(),
                event.thing(),
                event.source(),
                event.evidence(),
                event.cameOfIt());
        String text = framed(fields);
        if (event.thingName() != null || event.details() != null) {
            text += framed(Arrays.asList(event.thingName(), event.details()));
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String framed(List<@Nullable Object> fields) {
        return fields.stream().map(AuditChain::framed).collect(Collectors.joining());
    }

    private static String framed(@Nullable Object field) {
        if (field == null) {
            return "-";
        }
        String text = field.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
