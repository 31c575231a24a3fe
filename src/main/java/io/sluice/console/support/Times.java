package io.sluice.console.support;

import static io.sluice.console.support.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times as a person reads them: in the zone of the clock, named where it matters. */
public final class Times {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter PRECISE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Pattern INSTANT =
            Pattern.compile("\\b\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(?:[.]\\d{1,9})?Z\\b");
    private static final int DAYS = 14;
    /** How long ages stand still: a second more would be true, and restless. */
    private static final int STEP_SECONDS = 10;

    private final Clock clock;

    /** Times as seen from this clock, in its zone. */
    public Times(Clock clock) {
        // an offset alone would print as Z
        this.clock = clock.getZone().equals(ZoneOffset.UTC) ? clock.withZone(ZoneId.of("UTC")) : clock;
    }

    /** Date, time and zone: {@code 3 Mar 2026, 14:05 CET}. */
    public String full(Instant time) {
        return FULL.format(time.atZone(clock.getZone()));
    }

    /** A sentence of the backend, which does not know the zone: its instants as {@link #full} writes them. */
    public String within(String sentence) {
        return INSTANT.matcher(sentence).replaceAll(found -> instant(found.group()));
    }

    private String instant(String text) {
        try {
            return full(Instant.parse(text));
        } catch (DateTimeParseException _) {
            // A day that the calendar does not have is no instant.
            return text;
        }
    }

    /** Date, time to the second and zone, for comparing two clocks: {@code 3 Mar 2026, 14:05:09 CET}. */
    public String precise(Instant time) {
        return PRECISE.format(time.atZone(clock.getZone()));
    }

    /** The time of day alone, for what began lately: {@code 14:05}; with the date if that was another day. */
    public String clock(Instant time) {
        ZonedDateTime then = time.atZone(clock.getZone());
        String timeOfDay = TIME_OF_DAY.format(then);
        boolean today = then.toLocalDate()
                .equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return today ? timeOfDay : date(time) + ", " + timeOfDay;
    }

    /** Grows by one whenever ages are to be looked at again. */
    public long step() {
        return clock.instant().getEpochSecond() / STEP_SECONDS;
    }

    /** How long ago, in few letters: {@code now}, {@code 40 s}, {@code 5 min}, {@code 2 h}, {@code 3 d}, else the date. */
    public String ago(Instant time) {
        Duration past = Duration.between(time, clock.instant());
        if (past.compareTo(Duration.ofSeconds(1)) < 0) {
            return text("support.time.now");
        }
        if (past.toMinutes() < 1) {
            return text("support.time.seconds", past.toSeconds());
        }
        if (past.toHours() < 1) {
            return text("support.time.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return text("support.time.hours", past.toHours());
        }
        return past.toDays() <= DAYS ? text("support.time.days", past.toDays()) : date(time);
    }

    /** How long ago, to go into a sentence: {@code just now}, {@code 2 h ago}, or {@code on} the date. */
    public String since(Instant time) {
        Duration past = Duration.between(time, clock.instant());
        if (past.compareTo(Duration.ofSeconds(1)) < 0) {
            return text("support.time.just-now");
        }
        return text(past.toDays() <= DAYS ? "support.time.since" : "support.time.on", ago(time));
    }

    private String date(Instant time) {
        boolean thisYear = time.atZone(clock.getZone()).getYear()
                == clock.instant().atZone(clock.getZone()).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(time.atZone(clock.getZone()));
    }
}
