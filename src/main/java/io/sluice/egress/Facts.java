package io.sluice.egress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the rulebook needs to know beside the state.
 *
 * @param now server time on the backend; the local clock in a prediction; cut to milliseconds, as it is stored
 */
public record Facts(Instant now) {
    public Facts {
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }
}
