package io.sluice.egress;

import java.util.UUID;

/** A marking given to a user or group (R30). Key: both. Removed ones stay as tombstones. */
public record MarkingHolder(UUID marking, UUID principal, boolean removed) implements EnrollmentRow {}
