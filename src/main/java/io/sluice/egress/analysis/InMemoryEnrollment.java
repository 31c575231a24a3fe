package io.sluice.egress.analysis;

import io.sluice.egress.Agent;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workload;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment held in memory, with an index for every question that is asked of it. Rows are put in feed order and seen
 * at once; a row replaces the one with the same key. Not thread safe: whoever shares it guards it, or publishes it
 * unchanged.
 */
public final class InMemoryEnrollment extends AbstractEnrollment {
    private final PolicyTable policies = new PolicyTable();
    private final Links<Grant> grants = new Links<>(Grant::policy, Grant::principal);
    private final Links<PolicyImport> imports = new Links<>(PolicyImport::policy, PolicyImport::workload);
    private final Links<GroupMember> members = new Links<>(GroupMember::group, GroupMember::user);
    private final Links<RoleHolder> holders = new Links<>(RoleHolder::role, RoleHolder::principal);
    private final Links<ProjectEditor> editors = new Links<>(ProjectEditor::project, ProjectEditor::principal);
    private final Links<PolicyEvent> events = new Links<>(PolicyEvent::policy, PolicyEvent::command);
    private final Map<UUID, Principal> principals = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Project> projects = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Workload> workloads = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Role> roles = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Agent> agents = new TreeMap<>(Ids.ORDER);
    private @Nullable Enrollment enrollment;

    /** An enrollment with nothing in it yet, not even itself. */
    public InMemoryEnrollment() {}

    /** An enrollment of these rows, put in order. */
    public static InMemoryEnrollment of(Iterable<? extends EnrollmentRow> rows) {
        InMemoryEnrollment made = new InMemoryEnrollment();
        rows.forEach(made::put);
        return made;
    }

    /**
     * Puts a row: adds it, replaces the one with the same key, or takes a link away if it is a tombstone.
     *
     * @throws IllegalArgumentException if a policy comes with another destination than before (R5)
     */
    public void put(EnrollmentRow row) {
        switch (row) {
            case EgressPolicy policy -> policies.put(policy);
            // A grant's tombstone carries the version that sharing conflicts on, so it stays.
            case Grant grant -> grants.put(grant);
            case PolicyImport link -> put(imports, link, link.policy(), link.workload(), link.removed());
            case PolicyEvent event -> events.put(event);
            case Principal principal -> principals.put(principal.id(), principal);
            case GroupMember link -> put(members, link, link.group(), link.user(), link.removed());
            case Role role -> roles.put(role.id(), role);
            case RoleHolder link -> put(holders, link, link.role(), link.principal(), link.removed());
            case Project project -> projects.put(project.id(), project);
            case ProjectEditor link -> put(editors, link, link.project(), link.principal(), link.removed());
            case Workload workload -> workloads.put(workload.id(), workload);
            case Agent agent -> agents.put(agent.id(), agent);
            case Enrollment itself -> enrollment = itself;
        }
    }

    private static <R> void put(Links<R> links, R row, UUID left, UUID right, boolean removed) {
        if (removed) {
            links.remove(left, right);
        } else {
            links.put(row);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if its row has not been put
     */
    @Override
    public Enrollment enrollment() {
        if (enrollment == null) {
            throw new IllegalStateException("The enrollment's own row has not been put yet.");
        }
        return enrollment;
    }

    /** Whether the enrollment's own row has been put. */
    public boolean known() {
        return enrollment != null;
    }

    /** How many policies there are. */
    public int size() {
        return policies.size();
    }

    @Override
    public Optional<EgressPolicy> policy(UUID id) {
        return policies.get(id);
    }

    @Override
    public List<EgressPolicy> overlapping(Destination destination) {
        return policies.overlapping(destination);
    }

    @Override
    public void visitOverlaps(Destination destination, OverlapVisitor visitor) {
        policies.visitOverlaps(destination, visitor);
    }

    @Override
    public EgressPolicy visited(int handle) {
        return policies.visited(handle);
    }

    @Override
    public long idHigh(int handle) {
        return policies.idHigh(handle);
    }

    @Override
    public long idLow(int handle) {
        return policies.idLow(handle);
    }

    @Override
    public Collection<EgressPolicy> policies() {
        return policies.all();
    }

    @Override
    public List<EgressPolicy> policies(PolicyState state) {
        return policies.in(state);
    }

    @Override
    public List<EgressPolicy> globals() {
        return policies.globals();
    }

    @Override
    public Optional<Grant> grant(UUID policy, UUID principal) {
        return grants.get(policy, principal);
    }

    @Override
    public List<Grant> grants(UUID policy) {
        return grants.ofLeft(policy).stream().filter(grant -> !grant.removed()).toList();
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        return imports.get(policy, workload).isPresent();
    }

    @Override
    public List<PolicyImport> imports(UUID policy) {
        return imports.ofLeft(policy);
    }

    @Override
    int importCount(UUID policy) {
        return imports.countOfLeft(policy);
    }

    @Override
    public List<EgressPolicy> imported(UUID workload) {
        return imports.ofRight(workload).stream()
                .flatMap(link -> policy(link.policy()).stream())
                .toList();
    }

    @Override
    public List<PolicyEvent> history(UUID policy) {
        return events.ofLeft(policy).stream().sorted(OLDEST_EVENT_FIRST).toList();
    }

    @Override
    public Optional<Principal> principal(UUID id) {
        return Optional.ofNullable(principals.get(id));
    }

    @Override
    public Set<UUID> groups(UUID user) {
        return members.ofRight(user).stream().map(GroupMember::group).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<UUID> members(UUID group) {
        return members.ofLeft(group).stream().map(GroupMember::user).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<UUID> holders(UUID role) {
        return holders.ofLeft(role).stream().map(RoleHolder::principal).toList();
    }

    @Override
    boolean holds(UUID role, UUID principal) {
        return holders.get(role, principal).isPresent();
    }

    @Override
    boolean editor(UUID project, UUID principal) {
        return editors.get(project, principal).isPresent();
    }

    @Override
    public Optional<Project> project(UUID id) {
        return Optional.ofNullable(projects.get(id));
    }

    @Override
    public Optional<Workload> workload(UUID id) {
        return Optional.ofNullable(workloads.get(id));
    }

    @Override
    public Optional<Agent> agent(UUID id) {
        return Optional.ofNullable(agents.get(id));
    }

    @Override
    public Collection<Principal> principals() {
        return Collections.unmodifiableCollection(principals.values());
    }

    @Override
    public Collection<Project> projects() {
        return Collections.unmodifiableCollection(projects.values());
    }

    @Override
    public Collection<Workload> workloads() {
        return Collections.unmodifiableCollection(workloads.values());
    }

    @Override
    public Collection<Role> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }

    @Override
    public Collection<Agent> agents() {
        return Collections.unmodifiableCollection(agents.values());
    }
}
