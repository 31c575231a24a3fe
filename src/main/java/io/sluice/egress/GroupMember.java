package io.sluice.egress;

import java.util.UUID;

/** A user's membership in a group. Key: both. Removed ones stay as tombstones. */
public record GroupMember(UUID group, UUID user, boolean removed) implements EnrollmentRow {}
