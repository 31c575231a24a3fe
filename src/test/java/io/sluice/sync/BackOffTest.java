package io.sluice.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void itDoublesUpToTheLongestWithAnUpperHalfOfChance() {
        for (int seed = 0; seed < 200; seed++) {
            BackOff backOff = new BackOff(FIRST, LONGEST, new Random(seed));
            for (int failure = 0; failure < 40; failure++) {
                Duration full = failure >= 6 ? LONGEST : FIRST.multipliedBy(1L << failure);
                assertThat(backOff.next()).isBetween(full.dividedBy(2), full);
            }
        }
    }

    @Test
    void twoConsolesDoNotComeBackTogether() {
        Set<Duration> waits = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            waits.add(new BackOff(FIRST, LONGEST, new Random(seed)).next());
        }
        assertThat(waits).hasSizeGreaterThan(90);
    }

    @Test
    void successBeginsAnew() {
        BackOff backOff = new BackOff(FIRST, LONGEST, new Random(1));
        for (int failure = 0; failure < 10; failure++) {
            backOff.next();
        }
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(FIRST);
    }
}
