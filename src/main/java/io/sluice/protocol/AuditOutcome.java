package io.sluice.protocol;

import java.util.Arrays;
import java.util.Locale;

/** What came of what somebody asked for. */
public enum AuditOutcome {
    ACCEPTED,
    /** A rule forbids it. */
    REFUSED,
    /** It came too late: what it was decided on had changed. */
    CONFLICT,
    /** The request was not served at all. */
    DENIED;

    /** The word on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AuditOutcome of(String cameOfIt) {
        return Arrays.stream(values())
                .filter(outcome -> cameOfIt.startsWith(outcome.wire()))
                .findFirst()
                .orElse(DENIED);
    }
}
