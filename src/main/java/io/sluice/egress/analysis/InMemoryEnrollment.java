package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.SourceImport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An enrollment held in memory, with an index for every question that is asked of it. Rows are put in feed order and seen
 * at once; a row replaces the one with the same key. Not thread safe: whoever shares it guards it, or publishes it
 * unchanged.
 */
public final class InMemoryEnrollment extends AbstractEnrollment {
    private final PolicyTable policies;
    private final ImportIndex imports;
    private final Links<Grant> grants = new Links<>(Grant::policy, Grant::principal);
    private final Links<SourceImport> sources = new Links<>(SourceImport::workload, SourceImport::source);
    private final Links<GroupMember> members = new Links<>(GroupMember::group, GroupMember::user);
    private final Links<RoleHolder> holders = new Links<>(RoleHolder::role, RoleHolder::principal);
    private final Links<MarkingHolder> markingHolders = new Links<>(MarkingHolder::marking, MarkingHolder::principal);
    private final Links<ProjectEditor> editors = new Links<>(ProjectEditor::project, ProjectEditor::principal);
    private final Links<PolicyEvent> events = new Links<>(PolicyEvent::policy, PolicyEvent::command);

    private final Justifications justifications = new Justifications();
    private final Successors successors = new Successors();

    /** An enrollment with nothing in it yet, not even itself. */
    public InMemoryEnrollment() {
        this(new PolicyTable());
    }

    private InMemoryEnrollment(PolicyTable policies) {
        super(policies, null);
        this.policies = policies;
        this.imports = new ImportIndex(policies);
    }

    /** An enrollment of these rows, put in order. */
    public static InMemoryEnrollment of(Iterable<? extends EnrollmentRow> rows) {
        InMemoryEnrollment made = new InMemoryEnrollment();
        rows.forEach(made::put);
        return made;
    }

    /** {@inheritDoc} A tombstone carries the version that sharing conflicts on, so it stays. */
    @Override
    void put(Grant grant) {
        grants.put(grant);
    }

    @Override
    void put(EgressPolicy policy) {
        Optional<EgressPolicy> before = policy(policy.id());
        policies.put(policy);
        successors.put(policy);
        justifications.put(policies.handle(policy.id()), policy.words().justification());
        imports.put(before, policy);
    }

    @Override
    void put(PolicyImport link) {
        imports.put(link);
    }

    @Override
    void put(SourceImport link) {
        sources.put(link, link.removed());
    }

    @Override
    void put(PolicyEvent event) {
        events.put(event);
    }

    @Override
    void put(GroupMember link) {
        members.put(link, link.removed());
    }

    @Override
    void put(RoleHolder link) {
        holders.put(link, link.removed());
    }

    @Override
    void put(MarkingHolder link) {
        markingHolders.put(link, link.removed());
    }

    @Override
    void put(ProjectEditor link) {
        editors.put(link, link.removed());
    }

    @Override
    PolicyScan scan() {
        return new TableScan(policies, grants, imports.links(), imports.counts());
    }

    /** How many policies there are. */
    public int size() {
        return policies.size();
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
    public List<EgressPolicy> successors(UUID policy) {
        return successors.of(policy).stream()
                .flatMap(id -> policy(id).stream())
                .sorted(Orders.BY_ID)
                .toList();
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        return imports.links().get(policy, workload).isPresent();
    }

    @Override
    public Optional<PolicyImport> importOf(UUID policy, UUID workload) {
        return imports.links().get(policy, workload);
    }

    @Override
    public List<PolicyImport> imports(UUID policy) {
        return imports.links().ofLeft(policy);
    }

    @Override
    int importCount(UUID policy) {
        return imports.links().countOfLeft(policy);
    }

    @Override
    public List<EgressPolicy> imported(UUID workload) {
        return imports.links().ofRight(workload).stream()
                .flatMap(link -> policy(link.policy()).stream())
                .toList();
    }

    @Override
    public List<UUID> sources(UUID workload) {
        return sources.ofLeft(workload).stream().map(SourceImport::source).toList();
    }

    @Override
    public List<UUID> sourceImporters(UUID source) {
        return sources.ofRight(source).stream().map(SourceImport::workload).toList();
    }

    @Override
    public Optional<SourceImport> sourceImport(UUID workload, UUID source) {
        return sources.get(workload, source);
    }

    @Override
    public int importedCount(UUID workload) {
        return imports.links().countOfRight(workload);
    }

    @Override
    public List<UUID> blocking(UUID workload) {
        return imports.blocking(workload);
    }

    @Override
    public List<EgressPolicy> attached(UUID workload, Destination target) {
        return imports.attached(workload, target);
    }

    @Override
    public List<EgressPolicy> globals(Destination target) {
        return imports.everywhere(target);
    }

    @Override
    public List<EgressPolicy> around(Destination target, Predicate<EgressPolicy> wanted, int atMost) {
        return policies.around(target, wanted, atMost);
    }

    @Override
    public List<EgressPolicy> alikeJustified(String justification, int atMost) {
        String normal = Justifications.normal(justification);
        List<EgressPolicy> alike = new ArrayList<>();
        justifications.visit(justification, handle -> {
            EgressPolicy policy = policies.visited(handle);
            if (Justifications.normal(policy.words().justification()).equals(normal)) {
                alike.add(policy);
            }
            return alike.size() < atMost;
        });
        return Collections.unmodifiableList(alike);
    }

    @Override
    public List<PolicyEvent> history(UUID policy) {
        return events.ofLeft(policy).stream().sorted(Orders.OLDEST_EVENT_FIRST).toList();
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
    public List<UUID> markingHolders(UUID marking) {
        return markingHolders.ofLeft(marking).stream()
                .map(MarkingHolder::principal)
                .toList();
    }

    @Override
    boolean holds(UUID role, UUID principal) {
        return holders.get(role, principal).isPresent();
    }

    @Override
    boolean editor(UUID project, UUID principal) {
        return editors.get(project, principal).isPresent();
    }
}
