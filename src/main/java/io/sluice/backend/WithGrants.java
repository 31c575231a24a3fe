package io.sluice.backend;

import io.sluice.egress.Agent;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Grant;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An enrollment as it will be with some grants put, so that the rulebook can be asked who will see what. */
record WithGrants(EnrollmentState before, List<Grant> put) implements EnrollmentState {
    @Override
    public Optional<Grant> grant(UUID policy, UUID principal) {
        return put.stream()
                .filter(grant ->
                        grant.policy().equals(policy) && grant.principal().equals(principal))
                .findFirst()
                .or(() -> before.grant(policy, principal));
    }

    @Override
    public Enrollment enrollment() {
        return before.enrollment();
    }

    @Override
    public Optional<EgressPolicy> policy(UUID id) {
        return before.policy(id);
    }

    @Override
    public List<EgressPolicy> overlapping(Destination destination) {
        return before.overlapping(destination);
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        return before.imports(policy, workload);
    }

    @Override
    public Optional<Principal> principal(UUID id) {
        return before.principal(id);
    }

    @Override
    public Set<UUID> groups(UUID user) {
        return before.groups(user);
    }

    @Override
    public Set<Workflow> workflows(UUID user) {
        return before.workflows(user);
    }

    @Override
    public Optional<Project> project(UUID id) {
        return before.project(id);
    }

    @Override
    public boolean edits(UUID user, UUID project) {
        return before.edits(user, project);
    }

    @Override
    public Optional<Workload> workload(UUID id) {
        return before.workload(id);
    }

    @Override
    public Optional<Agent> agent(UUID id) {
        return before.agent(id);
    }
}
