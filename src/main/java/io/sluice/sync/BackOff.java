package io.sluice.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: twice as long each time up to a longest, and each wait a random part of its upper half,
 * so that many consoles do not come back at the same moment.
 */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The wait after one more failure. */
    Duration next() {
        long full = Math.min(longest.toNanos(), first.toNanos() << Math.min(failures, 20));
        failures++;
        return Duration.ofNanos(full / 2 + random.nextLong(full / 2 + 1));
    }

    /** It worked. */
    void reset() {
        failures = 0;
    }
}
