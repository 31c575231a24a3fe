package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.replica.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SignInLimitTest {
    private static final UUID OFFICER = new UUID(1, 1);
    private static final UUID COLLEAGUE = new UUID(1, 2);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
    private final SignInLimit limit = new SignInLimit(clock);

    /** A try as the desk counts it: by its address, then as whom it turned out to be. */
    private Optional<Duration> tooMany(String source, @Nullable UUID user) {
        Optional<Duration> wait = limit.tooMany(source);
        return wait.isPresent() || user == null ? wait : limit.tooMany(source, user);
    }

    private long passed(int tries, String source, @Nullable UUID user) {
        return IntStream.range(0, tries)
                .filter(_ -> tooMany(source, user).isEmpty())
                .count();
    }

    @Test
    void asOneUserFromOneAddressOnlySoManyPassAMinute() {
        assertThat(passed(100, "10.0.0.1", OFFICER)).isEqualTo(SignInLimit.BY_USER);
        clock.advance(Duration.ofSeconds(59));
        assertThat(tooMany("10.0.0.1", OFFICER)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(passed(100, "10.0.0.1", OFFICER)).isEqualTo(SignInLimit.BY_USER);
    }

    @Test
    void nobodyIsLockedOutByWhatOthersTryElsewhereOrAsOthers() {
        passed(100, "10.0.0.1", OFFICER);
        assertThat(tooMany("10.0.0.2", OFFICER)).isEmpty();
        assertThat(tooMany("10.0.0.1", COLLEAGUE)).isEmpty();
    }

    @Test
    void fromOneAddressNamesThatAreNobodysCountTogetherWithAllOthers() {
        assertThat(passed(SignInLimit.BY_USER, "10.0.0.1", OFFICER)).isEqualTo(SignInLimit.BY_USER);
        assertThat(passed(1_000, "10.0.0.1", null)).isEqualTo(SignInLimit.BY_SOURCE - SignInLimit.BY_USER);
        assertThat(tooMany("10.0.0.1", COLLEAGUE)).isPresent();
        assertThat(tooMany("10.0.0.2", null)).isEmpty();
    }
}
