package io.sluice.egress.analysis;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.Role;
import io.sluice.egress.Workflow;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What follows from the links of users, groups and roles, whatever holds them. */
abstract class AbstractEnrollment implements EnrollmentView, OverlapSource {

    static final Comparator<EgressPolicy> OLDEST_FIRST = Comparator.comparing(
                    (EgressPolicy policy) -> policy.life().proposed().at())
            .thenComparing(EgressPolicy::id, Ids.ORDER);

    static final Comparator<EgressPolicy> BY_ID = Comparator.comparing(EgressPolicy::id, Ids.ORDER);

    /** Imports leave the version alone, so time orders among equal versions. */
    static final Comparator<PolicyEvent> OLDEST_EVENT_FIRST = Comparator.comparingLong(PolicyEvent::version)
            .thenComparing(event -> event.step().at())
            .thenComparing(PolicyEvent::command, Ids.ORDER);

    /** How many workloads import a policy, without making a list of them. */
    abstract int importCount(UUID policy);

    abstract boolean holds(UUID role, UUID principal);

    abstract boolean editor(UUID project, UUID principal);

    @Override
    public final Set<Workflow> workflows(UUID user) {
        Set<UUID> groups = groups(user);
        Set<Workflow> workflows = EnumSet.noneOf(Workflow.class);
        for (Role role : roles()) {
            if (role.everyone()
                    || holds(role.id(), user)
                    || groups.stream().anyMatch(group -> holds(role.id(), group))) {
                workflows.addAll(role.workflows());
            }
        }
        return workflows;
    }

    @Override
    public final boolean edits(UUID user, UUID project) {
        return editor(project, user) || groups(user).stream().anyMatch(group -> editor(project, group));
    }
}
