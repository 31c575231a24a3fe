package io.sluice.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of the audit log is asked for. Null asks for all.
 *
 * @param from the earliest instant
 * @param until the first instant that is too late
 * @param actor who did it
 * @param act what was done, as the wire names it
 * @param thing a part of the name of what it was done to, whatever its case, or its id
 * @param outcome what came of it
 * @param before only events with a lower number, to go on from a page's end
 * @param limit how many at most
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID actor,
        @Nullable String act,
        @Nullable String thing,
        @Nullable AuditOutcome outcome,
        @Nullable Long before,
        int limit) {
    /** Events on a page unless said otherwise. */
    public static final int PAGE = 200;

    private static final int LARGEST_PAGE = 1_000;
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    /** Everything, the newest first. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, PAGE);

    /** A period, whole. */
    public static AuditQuery period(@Nullable Instant from, @Nullable Instant until) {
        return new AuditQuery(from, until, null, null, null, null, null, PAGE);
    }

    /** Whether it asks for nothing but a time and a place in the log. */
    public boolean onlyPeriod() {
        return actor == null && act == null && thing == null && outcome == null;
    }

    /** The same, from where a page ended. */
    public AuditQuery before(long number) {
        return new AuditQuery(from, until, actor, act, thing, outcome, number, limit);
    }

    /** The query part of an address, with its question mark. */
    public String text() {
        StringJoiner text = new StringJoiner("&", "?", "");
        add(text, "from", from == null ? null : Long.toString(from.toEpochMilli()));
        add(text, "until", until == null ? null : Long.toString(until.toEpochMilli()));
        add(text, "actor", actor);
        add(text, "act", act);
        add(text, "thing", thing);
        add(text, "outcome", outcome == null ? null : outcome.wire());
        add(text, Api.AFTER, before);
        add(text, Api.LIMIT, limit);
        return text.toString();
    }

    private static void add(StringJoiner to, String name, @Nullable Object value) {
        if (value != null) {
            to.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws Malformed if one is not as it must be; the message says how
     */
    public static AuditQuery read(Function<String, Optional<String>> parameters) throws Malformed {
        Long limit = number(parameters, Api.LIMIT);
        if (limit != null && (limit < 1 || limit > LARGEST_PAGE)) {
            throw new Malformed("“" + Api.LIMIT + "” is a whole number from 1 to " + LARGEST_PAGE + ".");
        }
        Instant from = instant(parameters, "from");
        Instant until = instant(parameters, "until");
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Malformed("“until” is later than “from”; as they are, no event lies between them.");
        }
        return new AuditQuery(
                from,
                until,
                actor(parameters),
                text(parameters, "act"),
                text(parameters, "thing"),
                outcome(parameters),
                number(parameters, Api.AFTER),
                limit == null ? PAGE : limit.intValue());
    }

    private static @Nullable Long number(Function<String, Optional<String>> parameters, String name) throws Malformed {
        Optional<String> text = parameters.apply(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            throw new Malformed("“" + name + "” is a whole number.");
        }
        return Long.valueOf(text.get());
    }

    private static @Nullable Instant instant(Function<String, Optional<String>> parameters, String name)
            throws Malformed {
        Long millis = number(parameters, name);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable UUID actor(Function<String, Optional<String>> parameters) throws Malformed {
        Optional<String> text = parameters.apply("actor");
        if (text.isEmpty()) {
            return null;
        }
        return id(text.get()).orElseThrow(() -> new Malformed("“actor” is a lower-case UUID."));
    }

    /** The id that a text is, if it is one. */
    public static Optional<UUID> id(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(Function<String, Optional<String>> parameters, String name) throws Malformed {
        Optional<String> text = parameters.apply(name).filter(given -> !given.isEmpty());
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw new Malformed("“" + name + "” has at most " + LONGEST + " characters.");
        }
        return text.orElse(null);
    }

    private static @Nullable AuditOutcome outcome(Function<String, Optional<String>> parameters) throws Malformed {
        Optional<String> text = parameters.apply("outcome");
        if (text.isEmpty()) {
            return null;
        }
        return Arrays.stream(AuditOutcome.values())
                .filter(outcome -> outcome.wire().equals(text.get()))
                .findFirst()
                .orElseThrow(() -> new Malformed("“outcome” is accepted, refused, conflict or denied."));
    }
}
