package io.sluice.egress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the rulebook needs to know beside the state.
 *
 * @param now server time on the backend; the local clock in a prediction; cut to milliseconds, as it is stored
 * @param region of the bucket that is to be added (R17); for every other command it does not matter
 */
public record Facts(Instant now, BucketRegion region) {
    public Facts {
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Facts without a look at any bucket: none can be added on them. */
    public Facts(Instant now) {
        this(now, new BucketRegion.Unknown("it was not looked up"));
    }

    /** Facts of a prediction, which leaves a bucket's region to the backend. */
    public static Facts predicted(Instant now) {
        return new Facts(now, new BucketRegion.LeftToBackend());
    }
}
