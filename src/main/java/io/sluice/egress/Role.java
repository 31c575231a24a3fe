package io.sluice.egress;

import java.util.Set;
import java.util.UUID;

/**
 * A named set of workflows.
 *
 * @param everyone held by every user, without being given
 */
public record Role(UUID id, String name, Set<Workflow> workflows, boolean everyone) implements EnrollmentRow {
    public Role {
        workflows = Set.copyOf(workflows);
    }
}
