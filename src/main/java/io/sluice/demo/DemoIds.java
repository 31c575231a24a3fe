package io.sluice.demo;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * UUIDv7 ids from the demo's clock and a fixed seed: 48 bits of milliseconds, 12 of a counter within the millisecond, the
 * rest drawn. Each id is above the one before.
 */
final class DemoIds {
    private static final int COUNTER = 0xFFF;

    private final Random random;
    private long millis;
    private int counter;

    DemoIds(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The next id.
     *
     * @param now not before that of the id before
     */
    UUID next(Instant now) {
        long at = now.toEpochMilli();
        if (at < millis) {
            throw new IllegalArgumentException("The demo's clock went back, from " + millis + " to " + at);
        }
        counter = at == millis ? counter + 1 : 0;
        if (counter > COUNTER) {
            throw new IllegalArgumentException("More than 4,096 ids in one millisecond, at " + now);
        }
        millis = at;
        long high = at << 16 | 0x7000L | counter;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
