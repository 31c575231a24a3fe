package io.sluice.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;

/** The demo's fixed time: when it was founded, when it stops, and which hours of it people work in (UTC). */
final class DemoClock {
    /** The first thing happens. */
    static final Instant FOUNDED = Instant.parse("2024-11-18T08:00:00Z");

    /** Nothing happens after it. */
    static final Instant NOW = Instant.parse("2026-11-20T16:20:00Z");

    private static final int OPENS = 7;
    private static final int CLOSES = 18;

    private DemoClock() {}

    /** Some hours later, or in the first hours of the next working day. */
    static Instant later(Instant now, int leastMinutes, int mostMinutes, Random random) {
        Instant at = now.plus(Duration.ofMinutes(leastMinutes + random.nextInt(mostMinutes - leastMinutes)))
                .plusMillis(random.nextInt(60_000));
        ZonedDateTime then = at.atZone(ZoneOffset.UTC);
        boolean open = workday(then.toLocalDate()) && then.getHour() >= OPENS && then.getHour() < CLOSES;
        if (open) {
            return at;
        }
        LocalDate day =
                then.getHour() < OPENS ? then.toLocalDate() : then.toLocalDate().plusDays(1);
        return inOfficeHours(day, random);
    }

    /** Some time in the working hours of a day, or of the next working day. */
    static Instant inOfficeHours(LocalDate day, Random random) {
        LocalDate open = day;
        while (!workday(open)) {
            open = open.plusDays(1);
        }
        return open.atTime(OPENS, 30).toInstant(ZoneOffset.UTC).plusMillis(random.nextInt((int)
                Duration.ofHours(9).toMillis()));
    }

    /** The day that lies so many days before the clock stops. */
    static LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(days);
    }

    /** So many hours before the clock stops, on the last working day before it if that is none. */
    static Instant hoursAgo(double hours) {
        ZonedDateTime at = NOW.minusMillis(
                        Math.round(hours * Duration.ofHours(1).toMillis()))
                .atZone(ZoneOffset.UTC);
        while (!workday(at.toLocalDate())) {
            at = at.minusDays(1);
        }
        return at.toInstant();
    }

    private static boolean workday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
