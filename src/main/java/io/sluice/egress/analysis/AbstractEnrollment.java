package io.sluice.egress.analysis;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment whose policies and things are kept elsewhere, perhaps over those of a base, and what follows from the links
 * of users, groups and roles, whatever holds them.
 */
abstract class AbstractEnrollment implements EnrollmentView, OverlapSource {

    private final Policies policies;
    private final Things<Principal> principals;
    private final Things<Project> projects;
    private final Things<Workload> workloads;
    private final Things<Role> roles;
    private final Things<Marking> markings;
    private final Things<Agent> agents;
    private final Things<S3BucketPolicy> buckets;
    private final Things<AzureStoragePolicy> accounts;
    private final @Nullable EnrollmentView base;
    private @Nullable Enrollment enrollment;

    /** An enrollment over a base, or over nothing. */
    AbstractEnrollment(Policies policies, @Nullable EnrollmentView base) {
        this.policies = policies;
        this.base = base;
        principals = new Things<>(base, Principal::id, EnrollmentView::principal, EnrollmentView::principals);
        projects = new Things<>(base, Project::id, EnrollmentView::project, EnrollmentView::projects);
        workloads = new Things<>(base, Workload::id, EnrollmentView::workload, EnrollmentView::workloads);
        roles = new Things<>(base, Role::id, EnrollmentView::role, EnrollmentView::roles);
        markings = new Things<>(base, Marking::id, EnrollmentView::marking, EnrollmentView::markings);
        agents = new Things<>(base, Agent::id, EnrollmentView::agent, EnrollmentView::agents);
        buckets = new Things<>(base, S3BucketPolicy::id, EnrollmentView::s3Bucket, EnrollmentView::s3Buckets);
        accounts = new Things<>(
                base, AzureStoragePolicy::id, EnrollmentView::storageAccount, EnrollmentView::storageAccounts);
    }

    /**
     * Puts a row: adds it, replaces the one with the same key, or takes a link away if it is a tombstone.
     *
     * @throws IllegalArgumentException if a policy comes with another destination than before (R5)
     */
    public final void put(EnrollmentRow row) {
        switch (row) {
            case EgressPolicy policy -> put(policy);
            case Principal principal -> principals.put(principal);
            case Project project -> projects.put(project);
            case Workload workload -> workloads.put(workload);
            case Role role -> roles.put(role);
            case Marking marking -> markings.put(marking);
            case Agent agent -> agents.put(agent);
            case Enrollment itself -> enrollment = itself;
            case Grant grant -> put(grant);
            case PolicyImport link -> put(link);
            case SourceImport link -> put(link);
            case PolicyEvent event -> put(event);
            case GroupMember link -> put(link);
            case RoleHolder link -> put(link);
            case MarkingHolder link -> put(link);
            case ProjectEditor link -> put(link);
            case S3BucketPolicy bucket -> buckets.put(bucket);
            case AzureStoragePolicy account -> accounts.put(account);
        }
    }

    abstract void put(EgressPolicy policy);

    abstract void put(Grant grant);

    abstract void put(PolicyImport link);

    abstract void put(SourceImport link);

    abstract void put(PolicyEvent event);

    abstract void put(GroupMember link);

    abstract void put(RoleHolder link);

    abstract void put(MarkingHolder link);

    abstract void put(ProjectEditor link);

    @Override
    public final Optional<Enrollment> itself() {
        return enrollment != null ? Optional.of(enrollment) : base == null ? Optional.empty() : base.itself();
    }

    /** Whether the enrollment's own row has been put. */
    public final boolean known() {
        return enrollment != null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if its row has not been put
     */
    @Override
    public final Enrollment enrollment() {
        if (enrollment != null) {
            return enrollment;
        }
        if (base == null) {
            throw new IllegalStateException("The enrollment's own row has not been put yet.");
        }
        return base.enrollment();
    }

    @Override
    public final Optional<EgressPolicy> policy(UUID id) {
        return policies.get(id);
    }

    @Override
    public final List<EgressPolicy> overlapping(Destination destination) {
        return policies.overlapping(destination);
    }

    @Override
    public final Collection<EgressPolicy> policies() {
        return policies.all();
    }

    @Override
    public final List<EgressPolicy> policies(PolicyState state) {
        return policies.in(state);
    }

    @Override
    public final List<EgressPolicy> globals() {
        return policies.globals();
    }

    @Override
    public final List<EgressPolicy> marked() {
        return policies.marked();
    }

    @Override
    public final boolean mayHoldName(int nameHash, int port) {
        return policies.mayHoldName(nameHash, port);
    }

    @Override
    public final boolean mayHaveActiveNames() {
        return policies.mayHaveActiveNames();
    }

    @Override
    public final int activeUnder(String domain) {
        return policies.activeUnder(domain);
    }

    @Override
    public final void visitOverlaps(Destination destination, OverlapVisitor visitor) {
        policies.visitOverlaps(destination, visitor);
    }

    @Override
    public final EgressPolicy visited(int handle) {
        return policies.visited(handle);
    }

    @Override
    public final long idHigh(int handle) {
        return policies.idHigh(handle);
    }

    @Override
    public final long idLow(int handle) {
        return policies.idLow(handle);
    }

    @Override
    public final Optional<Principal> principal(UUID id) {
        return principals.get(id);
    }

    @Override
    public final Optional<Project> project(UUID id) {
        return projects.get(id);
    }

    @Override
    public final Optional<Workload> workload(UUID id) {
        return workloads.get(id);
    }

    @Override
    public final Optional<Agent> agent(UUID id) {
        return agents.get(id);
    }

    @Override
    public final Optional<S3BucketPolicy> s3Bucket(UUID id) {
        return buckets.get(id);
    }

    @Override
    public final List<S3BucketPolicy> s3Buckets() {
        return buckets.all().stream().filter(bucket -> !bucket.removed()).toList();
    }

    @Override
    public final Optional<AzureStoragePolicy> storageAccount(UUID id) {
        return accounts.get(id);
    }

    @Override
    public final List<AzureStoragePolicy> storageAccounts() {
        return accounts.all().stream().filter(account -> !account.removed()).toList();
    }

    @Override
    public final Collection<Principal> principals() {
        return principals.all();
    }

    @Override
    public final Collection<Project> projects() {
        return projects.all();
    }

    @Override
    public final Collection<Workload> workloads() {
        return workloads.all();
    }

    @Override
    public final Optional<Role> role(UUID id) {
        return roles.get(id);
    }

    @Override
    public final List<Role> roles() {
        return roles.all().stream().filter(role -> !role.removed()).toList();
    }

    @Override
    public final Optional<Marking> marking(UUID id) {
        return markings.get(id);
    }

    @Override
    public final List<Marking> markings() {
        return markings.all().stream().filter(marking -> !marking.removed()).toList();
    }

    @Override
    public final Collection<Agent> agents() {
        return agents.all();
    }

    /** Its policies as rows. */
    abstract PolicyScan scan();

    /** How many workloads import a policy, without making a list of them. */
    abstract int importCount(UUID policy);

    abstract boolean holds(UUID role, UUID principal);

    abstract boolean editor(UUID project, UUID principal);

    @Override
    public final Set<Workflow> workflows(UUID user) {
        Set<UUID> groups = groups(user);
        Set<Workflow> workflows = EnumSet.noneOf(Workflow.class);
        for (Role role : roles.all()) {
            if (role.removed()) {
                continue;
            }
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
