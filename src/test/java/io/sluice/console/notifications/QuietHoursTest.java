package io.sluice.console.notifications;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2 March 2026 is a Monday. */
class QuietHoursTest {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    private static boolean quiet(String from, String to, Set<DayOfWeek> days, String local) {
        return new QuietHours(true, LocalTime.parse(from), LocalTime.parse(to), days)
                .at(ZonedDateTime.parse(local + ":00+01:00[Europe/Paris]"));
    }

    @ParameterizedTest
    @CsvSource({
        "19:00,07:00,2026-03-02T18:59,false",
        "19:00,07:00,2026-03-02T19:00,true",
        "19:00,07:00,2026-03-03T06:59,true",
        "19:00,07:00,2026-03-03T07:00,false",
        "12:00,13:00,2026-03-02T12:30,true",
        "12:00,13:00,2026-03-02T13:00,false",
        "08:00,08:00,2026-03-02T03:00,true"
    })
    void fromIsInAndToIsOut(String from, String to, String local, boolean quiet) {
        assertThat(quiet(from, to, ALL, local)).isEqualTo(quiet);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        Set<DayOfWeek> workdays = EnumSet.range(MONDAY, FRIDAY);
        assertThat(quiet("19:00", "07:00", workdays, "2026-03-07T03:00")).isTrue();
        assertThat(quiet("19:00", "07:00", workdays, "2026-03-07T20:00")).isFalse();
        assertThat(quiet("19:00", "07:00", workdays, "2026-03-09T03:00")).isFalse();
        assertThat(quiet("19:00", "07:00", EnumSet.of(SATURDAY), "2026-03-07T20:00"))
                .isTrue();
    }

    @Test
    void switchedOffTheyAreNotThere() {
        QuietHours off = new QuietHours(false, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ALL);
        assertThat(off.at(ZonedDateTime.parse("2026-03-02T03:00:00Z"))).isFalse();
    }
}
