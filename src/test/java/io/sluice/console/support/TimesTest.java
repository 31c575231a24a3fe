package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T13:05:00Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S | now | just now",
                "PT-5S | now | just now",
                "PT40S | 40 s | 40 s ago",
                "PT5M | 5 min | 5 min ago",
                "PT2H59M | 2 h | 2 h ago",
                "PT72H | 3 d | 3 d ago",
                "P20D | 11 Feb | on 11 Feb",
                "P400D | 27 Jan 2025 | on 27 Jan 2025"
            })
    void tellsHowLongAgo(Duration past, String ago, String since) {
        Instant time = NOW.minus(past);
        assertThat(times.ago(time)).isEqualTo(ago);
        assertThat(times.since(time)).isEqualTo(since);
    }

    @Test
    void writesTheInstantsOfASentenceOfTheBackend() {
        assertThat(times.within("In date until 2026-07-01T00:00:00Z, since 2026-01-02T03:04:05.678Z."))
                .isEqualTo("In date until 1 Jul 2026, 02:00 CEST, since 2 Jan 2026, 04:04 CET.");
        assertThat(times.within("Version 2026-01, device 2026-07-01T99."))
                .isEqualTo("Version 2026-01, device 2026-07-01T99.");
    }

    @Test
    void namesTheZone() {
        assertThat(times.full(NOW)).isEqualTo("3 Mar 2026, 14:05 CET");
        assertThat(new Times(Clock.fixed(NOW, ZoneOffset.UTC)).full(NOW)).isEqualTo("3 Mar 2026, 13:05 UTC");
    }

    @Test
    void namesTheDayIfItIsNotToday() {
        assertThat(times.clock(NOW)).isEqualTo("14:05");
        assertThat(times.clock(NOW.minus(Duration.ofDays(1)))).isEqualTo("2 Mar, 14:05");
    }

    @Test
    void numbersHaveThousandsAndPeopleAreCounted() {
        assertThat(Numbers.format(16_777_216)).isEqualTo("16,777,216");
        assertThat(Numbers.people(0)).isEqualTo("nobody");
        assertThat(Numbers.people(1)).isEqualTo("1 person");
        assertThat(Numbers.people(1204)).isEqualTo("1,204 people");
    }
}
