package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Ids;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.SourceImport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    private final Overlay<SourceImport> sources =
            new Overlay<>(SourceImport::workload, SourceImport::source, SourceImport::removed);
    private final Overlay<GroupMember> members =
            new Overlay<>(GroupMember::group, GroupMember::user, GroupMember::removed);
    private final Overlay<RoleHolder> holders =
            new Overlay<>(RoleHolder::role, RoleHolder::principal, RoleHolder::removed);
    private final Overlay<MarkingHolder> markingHolders =
            new Overlay<>(MarkingHolder::marking, MarkingHolder::principal, MarkingHolder::removed);
    private final Overlay<ProjectEditor> editors =
            new Overlay<>(ProjectEditor::project, ProjectEditor::principal, ProjectEditor::removed);
    private final Overlay<PolicyEvent> events = new Overlay<>(PolicyEvent::policy, PolicyEvent::command, _ -> false);

    private OverlaidEnrollment(EnrollmentView base, PolicyOverlay policies) {
        super(policies, base);
        this.base = base;
        this.policies = policies;
    }

    /** A base with rows laid over it, in their order: later ones win. */
    public static OverlaidEnrollment of(EnrollmentView base, Iterable<? extends EnrollmentRow> rows) {
        OverlaidEnrollment overlaid = new OverlaidEnrollment(base, new PolicyOverlay(base));
        rows.forEach(overlaid::put);
        return overlaid;
    }

    @Override
    void put(EgressPolicy policy) {
        policies.put(policy);
    }

    @Override
    void put(Grant grant) {
        grants.put(grant);
    }

    @Override
    void put(PolicyImport link) {
        imports.put(link);
    }

    @Override
    void put(SourceImport link) {
        sources.put(link);
    }

    @Override
    void put(PolicyEvent event) {
        events.put(event);
    }

    @Override
    void put(GroupMember link) {
        members.put(link);
    }

    @Override
    void put(RoleHolder link) {
        holders.put(link);
    }

    @Override
    void put(MarkingHolder link) {
        markingHolders.put(link);
    }

    @Override
    void put(ProjectEditor link) {
        editors.put(link);
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
    public List<EgressPolicy> successors(UUID policy) {
        return policies.merged(
                base.successors(policy), laid -> policy.equals(laid.origin().supersedes()));
    }

    @Override
    public boolean imports(UUID policy, UUID workload) {
        return imports.stands(policy, workload, base.imports(policy, workload));
    }

    @Override
    public Optional<PolicyImport> importOf(UUID policy, UUID workload) {
        return imports.get(policy, workload)
                .or(() -> base.importOf(policy, workload))
                .filter(link -> !link.removed());
    }

    @Override
    public List<PolicyImport> imports(UUID policy) {
        return imports.ofLeft(policy, base.imports(policy));
    }

    @Override
    PolicyScan scan() {
        Set<UUID> touched = new HashSet<>(policies.ids());
        touched.addAll(grants.lefts());
        return new OverlaidScan(PolicyScan.of(base), this, policies.laid(), touched, imports.lefts());
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
        imported.sort(Orders.BY_ID);
        return List.copyOf(imported);
    }

    @Override
    public List<UUID> sources(UUID workload) {
        return List.copyOf(sources.rights(workload, base.sources(workload)));
    }

    @Override
    public List<UUID> sourceImporters(UUID source) {
        return List.copyOf(sources.lefts(source, base.sourceImporters(source)));
    }

    @Override
    public Optional<SourceImport> sourceImport(UUID workload, UUID source) {
        return sources.get(workload, source)
                .or(() -> base.sourceImport(workload, source))
                .filter(link -> !link.removed());
    }

    @Override
    public int importedCount(UUID workload) {
        int count = base.importedCount(workload);
        for (PolicyImport link : imports.ofRight(workload)) {
            boolean before = base.imports(link.policy(), workload);
            count += (link.removed() ? 0 : 1) - (before ? 1 : 0);
        }
        return count;
    }

    @Override
    public List<UUID> blocking(UUID workload) {
        Set<UUID> blocking = new TreeSet<>(Ids.ORDER);
        blocking.addAll(base.blocking(workload));
        blocking.addAll(policies.ids());
        imports.ofRight(workload).forEach(link -> blocking.add(link.policy()));
        blocking.removeIf(id -> !imports(id, workload) || !Admission.blocks(policy(id)));
        return List.copyOf(blocking);
    }

    @Override
    public List<EgressPolicy> attached(UUID workload, Destination target) {
        Set<UUID> candidates = new TreeSet<>(Ids.ORDER);
        base.attached(workload, target).forEach(policy -> candidates.add(policy.id()));
        // The base may have the import of a policy that only the overlay has.
        candidates.addAll(policies.ids());
        imports.ofRight(workload).forEach(link -> candidates.add(link.policy()));
        return candidates.stream()
                .filter(id -> imports(id, workload))
                .flatMap(id -> policy(id).stream())
                .filter(policy -> policy.destination().contains(target))
                .toList();
    }

    @Override
    public List<EgressPolicy> globals(Destination target) {
        return policies.merged(
                base.globals(target),
                policy -> PolicyTable.everywhere(policy) && policy.destination().contains(target));
    }

    @Override
    public List<EgressPolicy> around(Destination target, Predicate<EgressPolicy> wanted, int atMost) {
        return Stream.concat(
                        policies.laid().stream()
                                .filter(policy -> policy.destination().contains(target))
                                .filter(wanted),
                        base
                                .around(target, policy -> !policies.has(policy.id()) && wanted.test(policy), atMost)
                                .stream())
                .sorted(Orders.NARROWEST_FIRST)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<EgressPolicy> alikeJustified(String justification, int atMost) {
        String normal = Justifications.normal(justification);
        return Stream.concat(
                        policies.laid().stream(),
                        base
                                .alikeJustified(
                                        justification, atMost + policies.ids().size())
                                .stream()
                                .filter(policy -> !policies.has(policy.id())))
                .filter(policy ->
                        Justifications.normal(policy.words().justification()).equals(normal))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<PolicyEvent> history(UUID policy) {
        return events.ofLeft(policy, base.history(policy)).stream()
                .sorted(Orders.OLDEST_EVENT_FIRST)
                .toList();
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
    public List<UUID> markingHolders(UUID marking) {
        return List.copyOf(markingHolders.rights(marking, base.markingHolders(marking)));
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
}
