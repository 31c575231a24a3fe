package io.sluice.console.notifications;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When nothing is to pop up, in local time.
 *
 * @param from where it begins
 * @param to where it ends, on the next day if it is not after {@code from}; the same time means a whole day
 * @param days the days on which it begins
 */
public record QuietHours(boolean on, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
    /** Keeps the set as it is. */
    public QuietHours {
        days = Set.copyOf(days);
    }

    /** Whether it is quiet at a moment. */
    public boolean at(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        DayOfWeek day = moment.getDayOfWeek();
        if (!on) {
            return false;
        }
        if (from.isBefore(to)) {
            return days.contains(day) && !time.isBefore(from) && time.isBefore(to);
        }
        boolean sinceToday = days.contains(day) && !time.isBefore(from);
        boolean sinceYesterday = days.contains(day.minus(1)) && time.isBefore(to);
        return sinceToday || sinceYesterday;
    }
}
