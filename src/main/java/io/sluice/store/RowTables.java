package io.sluice.store;

import static io.sluice.store.jooq.Tables.AGENT;
import static io.sluice.store.jooq.Tables.GROUP_MEMBER;
import static io.sluice.store.jooq.Tables.MARKING;
import static io.sluice.store.jooq.Tables.MARKING_HOLDER;
import static io.sluice.store.jooq.Tables.POLICY_GRANT;
import static io.sluice.store.jooq.Tables.PRINCIPAL;
import static io.sluice.store.jooq.Tables.PROJECT;
import static io.sluice.store.jooq.Tables.PROJECT_EDITOR;
import static io.sluice.store.jooq.Tables.ROLE;
import static io.sluice.store.jooq.Tables.ROLE_HOLDER;
import static io.sluice.store.jooq.Tables.WORKLOAD;

import io.sluice.egress.Agent;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import io.sluice.store.jooq.tables.records.AgentRecord;
import io.sluice.store.jooq.tables.records.GroupMemberRecord;
import io.sluice.store.jooq.tables.records.MarkingHolderRecord;
import io.sluice.store.jooq.tables.records.MarkingRecord;
import io.sluice.store.jooq.tables.records.PolicyGrantRecord;
import io.sluice.store.jooq.tables.records.PrincipalRecord;
import io.sluice.store.jooq.tables.records.ProjectEditorRecord;
import io.sluice.store.jooq.tables.records.ProjectRecord;
import io.sluice.store.jooq.tables.records.RoleHolderRecord;
import io.sluice.store.jooq.tables.records.RoleRecord;
import io.sluice.store.jooq.tables.records.WorkloadRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of all types of rows. What is referred to stands before what refers to it. */
final class RowTables {
    private static final RowTable<Principal, PrincipalRecord> PRINCIPALS = new RowTable<>(
            Principal.class,
            PRINCIPAL,
            PRINCIPAL.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.id(), row.type().name(), row.name()}),
            from -> new Principal(from.getId(), Principal.Type.valueOf(from.getType()), from.getName()));

    private static final RowTable<GroupMember, GroupMemberRecord> MEMBERS = new RowTable<>(
            GroupMember.class,
            GROUP_MEMBER,
            GROUP_MEMBER.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.group(), row.user(), row.removed()}),
            from -> new GroupMember(from.getGroupId(), from.getUserId(), from.getRemoved()));

    private static final RowTable<Role, RoleRecord> ROLES = new RowTable<>(
            Role.class,
            ROLE,
            ROLE.UPDATED_SEQ,
            RowTables::write,
            from -> new Role(
                    from.getId(),
                    from.getVersion(),
                    from.getName(),
                    Set.copyOf(Texts.list(from.getWorkflows(), Workflow::valueOf)),
                    from.getEveryone(),
                    from.getRemoved()));

    private static final RowTable<RoleHolder, RoleHolderRecord> HOLDERS = new RowTable<>(
            RoleHolder.class,
            ROLE_HOLDER,
            ROLE_HOLDER.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.role(), row.principal(), row.removed()}),
            from -> new RoleHolder(from.getRoleId(), from.getPrincipalId(), from.getRemoved()));

    private static final RowTable<Marking, MarkingRecord> MARKINGS = new RowTable<>(
            Marking.class,
            MARKING,
            MARKING.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.id(), row.version(), row.name(), row.purpose(), row.removed()}),
            from -> new Marking(from.getId(), from.getVersion(), from.getName(), from.getPurpose(), from.getRemoved()));

    private static final RowTable<MarkingHolder, MarkingHolderRecord> MARKING_HOLDERS = new RowTable<>(
            MarkingHolder.class,
            MARKING_HOLDER,
            MARKING_HOLDER.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.marking(), row.principal(), row.removed()}),
            from -> new MarkingHolder(from.getMarkingId(), from.getPrincipalId(), from.getRemoved()));

    private static final RowTable<Project, ProjectRecord> PROJECTS = new RowTable<>(
            Project.class,
            PROJECT,
            PROJECT.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.id(), row.name()}),
            from -> new Project(from.getId(), from.getName()));

    private static final RowTable<ProjectEditor, ProjectEditorRecord> EDITORS = new RowTable<>(
            ProjectEditor.class,
            PROJECT_EDITOR,
            PROJECT_EDITOR.UPDATED_SEQ,
            (row, to) -> to.from(new Object[] {row.project(), row.principal(), row.removed()}),
            from -> new ProjectEditor(from.getProjectId(), from.getPrincipalId(), from.getRemoved()));

    private static final RowTable<Workload, WorkloadRecord> WORKLOADS = new RowTable<>(
            Workload.class,
            WORKLOAD,
            WORKLOAD.UPDATED_SEQ,
            (row, to) ->
                    to.from(new Object[] {row.id(), row.project(), row.type().name(), row.name()}),
            from -> new Workload(
                    from.getId(), from.getProjectId(), Workload.Type.valueOf(from.getType()), from.getName()));

    private static final RowTable<Agent, AgentRecord> AGENTS = new RowTable<>(
            Agent.class,
            AGENT,
            AGENT.UPDATED_SEQ,
            (row, to) -> to.from(
                    new Object[] {row.id(), row.name(), row.host(), row.health().name()}),
            from -> new Agent(from.getId(), from.getName(), from.getHost(), Agent.Health.valueOf(from.getHealth())));

    private static final RowTable<Grant, PolicyGrantRecord> GRANTS = new RowTable<>(
            Grant.class,
            POLICY_GRANT,
            POLICY_GRANT.UPDATED_SEQ,
            (row, to) -> to.from(
                    new Object[] {row.policy(), row.principal(), row.level().name(), row.version(), row.removed()}),
            from -> new Grant(
                    from.getPolicyId(),
                    from.getPrincipalId(),
                    GrantLevel.valueOf(from.getLevel()),
                    from.getVersion(),
                    from.getRemoved()));

    static final List<RowTable<?, ?>> ALL = List.of(
            EnrollmentTable.TABLE,
            PRINCIPALS,
            ROLES,
            MARKINGS,
            PROJECTS,
            AGENTS,
            WORKLOADS,
            MEMBERS,
            HOLDERS,
            MARKING_HOLDERS,
            EDITORS,
            PolicyTable.TABLE,
            GRANTS,
            HistoryTables.IMPORTS,
            HistoryTables.SOURCES,
            HistoryTables.EVENTS,
            StorageTables.BUCKETS,
            StorageTables.ACCOUNTS);

    private static final Map<Class<? extends EnrollmentRow>, RowTable<?, ?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(RowTable::type, Function.identity()));

    private RowTables() {}

    /** The table of a row's type. */
    static RowTable<?, ?> of(EnrollmentRow row) {
        RowTable<?, ?> table = BY_TYPE.get(row.getClass());
        if (table == null) {
            throw new IllegalStateException("No table for " + row.getClass());
        }
        return table;
    }

    private static void write(Role row, RoleRecord to) {
        to.setId(row.id());
        to.setVersion(row.version());
        to.setName(row.name());
        to.setWorkflows(Texts.of(row.workflows(), Workflow::name));
        to.setEveryone(row.everyone());
        to.setRemoved(row.removed());
    }
}
