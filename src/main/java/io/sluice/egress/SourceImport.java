package io.sluice.egress;

import java.util.UUID;

/**
 * A code resource's or transform's import of a source (R15). Key: workload and source. Removed ones stay as tombstones.
 *
 * @param workload the code resource or transform
 * @param source the source that it imports
 */
public record SourceImport(UUID workload, UUID source, Step imported, boolean removed) implements EnrollmentRow {}
