package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class NudgesTest {
    private final Nudges nudges = new Nudges();

    @Test
    void whoWaitsIsStirredThoughNothingWasCommitted() throws InterruptedException {
        Nudges.Known known = nudges.known();
        nudges.stir();
        assertThat(nudges.known()).isNotEqualTo(known);
        assertThat(nudges.known().seq()).isEqualTo(known.seq());
        assertThat(nudges.await(known, Duration.ofDays(1))).isTrue();
    }
}
