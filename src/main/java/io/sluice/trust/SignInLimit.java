package io.sluice.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may try to sign in: so many times a minute from one network address, and fewer as one user from there.
 * As one user from anywhere is not counted, or anybody could lock that user out. In memory: a restart forgets, and of very
 * many addresses the ones counted longest ago are forgotten. Safe for use by several threads.
 */
public final class SignInLimit {
    /** Tries a minute from one network address. */
    public static final int BY_SOURCE = 120;
    /** Tries a minute as one user from one network address. */
    public static final int BY_USER = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KNOWN = 10_000;

    private final Clock clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > KNOWN;
        }
    };

    private record Key(String source, @Nullable UUID user) {}

    private record Count(Instant since, int tries) {}

    /** A limit that has counted nothing. */
    public SignInLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try; how long to wait if there were too many, in which case it must not be looked at any further. */
    public synchronized Optional<Duration> tooMany(String source) {
        return count(new Key(source, null), BY_SOURCE, clock.instant());
    }

    /** Counts a try that turned out to be as a user; as above. */
    public synchronized Optional<Duration> tooMany(String source, UUID user) {
        return count(new Key(source, user), BY_USER, clock.instant());
    }

    private Optional<Duration> count(Key key, int most, Instant now) {
        Count before = counts.get(key);
        if (before == null || !now.isBefore(before.since().plus(WINDOW))) {
            counts.remove(key);
            counts.put(key, new Count(now, 1));
            return Optional.empty();
        }
        if (before.tries() >= most) {
            return Optional.of(Duration.between(now, before.since().plus(WINDOW)));
        }
        counts.put(key, new Count(before.since(), before.tries() + 1));
        return Optional.empty();
    }
}
