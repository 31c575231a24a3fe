package io.sluice.egress.analysis;

import io.sluice.egress.Agent;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as it would be with further rows, such as those of commands that are not yet delivered. The base is read,
 * never changed; building it costs what the further rows cost, and questions cost what they cost the base. It shows the
 * base as it is when asked, so the base should not change meanwhile. Not thread safe while rows are added.
 */
public final class OverlaidEnrollment extends AbstractEnrollment {
    private final EnrollmentView base;
    private final PolicyOverlay policies;
    private final Overlay<Grant> grants = new Overlay<>(Grant::policy, Grant::principal, Grant::removed);
    private final Overlay<PolicyImport> imports =
            new Overlay<>(PolicyImport::policy, PolicyImport::workload, PolicyImport::removed);
    private final Overlay<GroupMember> members =
            new Overlay<>(GroupMember::group, GroupMember::user, GroupMember::removed);
    private final Overlay<RoleHolder> holders =
            new Overlay<>(RoleHolder::role, RoleHolder::principal, RoleHolder::removed);
    private final Overlay<ProjectEditor> editors =
            new Overlay<>(ProjectEditor::project, ProjectEditor::principal, ProjectEditor::removed);
    private final Overlay<PolicyEvent> events = new Overlay<>(PolicyEvent::policy, PolicyEvent::command, _ -> false);
    private final Map<UUID, Principal> principals = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Project> projects = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Workload> workloads = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Role> roles = new TreeMap<>(Ids.ORDER);
    private final Map<UUID, Agent> agents = new TreeMap<>(Ids.ORDER);
    private @Nullable Enrollment enrollment;

    private OverlaidEnrollment(EnrollmentView base) {
        this.base = base;
        this.policies = new PolicyOverlay(base);
    }

    /** A base with rows laid over it, in their order: later ones win. */
    public static OverlaidEnrollment of(EnrollmentView base, Iterable<? extends EnrollmentRow> rows) {
        OverlaidEnrollment overlaid = new OverlaidEnrollment(base);
        rows.forEach(overlaid::put);
        return overlaid;
    }

    /** Lays one more row over the base. */
    public void put(EnrollmentRow row) {
        switch (row) {
            case EgressPolicy policy -> policies.put(policy);
            case Grant grant -> grants.put(grant);
            case PolicyImport link -> imports.put(link);
            case PolicyEvent event -> events.put(event);
            case Principal principal -> principals.put(principal.id(), principal);
            case GroupMember link -> members.put(link);
            case Role role -> roles.put(role.id(), role);
            case RoleHolder link -> holders.put(link);
            case Project project -> projects.put(project.id(), project);
            case ProjectEditor link -> editors.put(link);
            case Workload workload -> workloads.put(workload.id(), workload);
            case Agent agent -> agents.put(agent.id(), agent);
            case Enrollment itself -> enrollment = itself;
        }
    }

    @Override
    public Enrollment enrollment() {
        return enrollment != null ? enrollment : base.enrollment();
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
        return grants.get(policy, principal).or(() -> base.grant(policy, principal));
    }

    @Override
    public List<Grant> grants(UUID policy) {
        return grants.ofLeft(policy, base.grants(policy));
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        return imports.stands(policy, workload, base.imports(policy, workload));
    }

    @Override
    public List<PolicyImport> imports(UUID policy) {
        return imports.ofLeft(policy, base.imports(policy));
    }

    @Override
    int importCount(UUID policy) {
        return imports(policy).size();
    }

    @Override
    public List<EgressPolicy> imported(UUID workload) {
        Set<UUID> before = new HashSet<>();
        base.imported(workload).forEach(policy -> before.add(policy.id()));
        // The base may have the import of a policy that only the overlay has.
        policies.ids().stream().filter(id -> base.imports(id, workload)).forEach(before::add);
        List<EgressPolicy> imported = new ArrayList<>();
        imports.lefts(workload, before).forEach(id -> policy(id).ifPresent(imported::add));
        imported.sort(BY_ID);
        return List.copyOf(imported);
    }

    @Override
    public List<PolicyEvent> history(UUID policy) {
        return events.ofLeft(policy, base.history(policy)).stream()
                .sorted(OLDEST_EVENT_FIRST)
                .toList();
    }

    @Override
    public Optional<Principal> principal(UUID id) {
        return Optional.ofNullable(principals.get(id)).or(() -> base.principal(id));
    }

    @Override
    public Set<UUID> groups(UUID user) {
        return Set.copyOf(members.lefts(user, base.groups(user)));
    }

    @Override
    public Set<UUID> members(UUID group) {
        return Set.copyOf(members.rights(group, base.members(group)));
    }

    @Override
    public List<UUID> holders(UUID role) {
        return List.copyOf(holders.rights(role, base.holders(role)));
    }

    @Override
    boolean holds(UUID role, UUID principal) {
        return holders(role).contains(principal);
    }

    @Override
    boolean editor(UUID project, UUID principal) {
        boolean inBase = base instanceof AbstractEnrollment known
                ? known.editor(project, principal)
                : base.edits(principal, project);
        return editors.stands(project, principal, inBase);
    }

    @Override
    public Optional<Project> project(UUID id) {
        return Optional.ofNullable(projects.get(id)).or(() -> base.project(id));
    }

    @Override
    public Optional<Workload> workload(UUID id) {
        return Optional.ofNullable(workloads.get(id)).or(() -> base.workload(id));
    }

    @Override
    public Optional<Agent> agent(UUID id) {
        return Optional.ofNullable(agents.get(id)).or(() -> base.agent(id));
    }

    @Override
    public Collection<Principal> principals() {
        return over(base.principals(), principals, Principal::id);
    }

    @Override
    public Collection<Project> projects() {
        return over(base.projects(), projects, Project::id);
    }

    @Override
    public Collection<Workload> workloads() {
        return over(base.workloads(), workloads, Workload::id);
    }

    @Override
    public Collection<Role> roles() {
        return over(base.roles(), roles, Role::id);
    }

    @Override
    public Collection<Agent> agents() {
        return over(base.agents(), agents, Agent::id);
    }

    private static <R> Collection<R> over(Collection<R> base, Map<UUID, R> mine, Function<R, UUID> id) {
        return mine.isEmpty() ? base : Overlay.laidOver(base, mine.values(), id, _ -> true);
    }
}
