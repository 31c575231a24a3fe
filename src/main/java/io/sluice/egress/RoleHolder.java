package io.sluice.egress;

import java.util.UUID;

/** A role given to a user or group. Key: both. Removed ones stay as tombstones. */
public record RoleHolder(UUID role, UUID principal, boolean removed) implements EnrollmentRow {}
