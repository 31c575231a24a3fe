package io.sluice.egress;

import java.util.UUID;

/** A user or group that may edit a project. Key: both. Removed ones stay as tombstones. */
public record ProjectEditor(UUID project, UUID principal, boolean removed) implements EnrollmentRow {}
