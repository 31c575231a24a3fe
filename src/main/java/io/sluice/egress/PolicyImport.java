package io.sluice.egress;

import java.util.UUID;

/** A workload's import of a policy. Key: policy and workload. Removed ones stay as tombstones. */
public record PolicyImport(UUID policy, UUID workload, Step imported, boolean removed) implements EnrollmentRow {}
