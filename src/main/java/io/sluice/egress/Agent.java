package io.sluice.egress;

import java.util.UUID;

/** A Data Connection agent on the customer's own host (R4). */
public record Agent(UUID id, String name, String host, Health health) implements EnrollmentRow {
    /** Whether an agent can carry traffic, as it last reported. */
    public enum Health {
        HEALTHY,
        UNHEALTHY,
        UNKNOWN
    }
}
