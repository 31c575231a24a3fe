package io.sluice.egress;

import java.util.Set;
import java.util.UUID;

/**
 * A named set of workflows.
 *
 * @param version rises by 1 with every change of it; giving it or taking it away leaves it alone
 * @param everyone held by every user, without being given
 * @param removed whether it is gone; the row stays as a tombstone
 */
public record Role(UUID id, long version, String name, Set<Workflow> workflows, boolean everyone, boolean removed)
        implements EnrollmentRow {
    public Role {
        workflows = Set.copyOf(workflows);
    }

    /** A role as it is made. */
    public Role(UUID id, String name, Set<Workflow> workflows, boolean everyone) {
        this(id, 1, name, workflows, everyone, false);
    }

    Role with(String otherName, Set<Workflow> otherWorkflows) {
        return new Role(id, version + 1, otherName, otherWorkflows, everyone, false);
    }

    Role withoutIt() {
        return new Role(id, version + 1, name, workflows, everyone, true);
    }
}
