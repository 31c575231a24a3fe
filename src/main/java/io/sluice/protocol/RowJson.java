package io.sluice.protocol;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.UUID;

/** Every row of an enrollment as JSON. Reading ignores fields it does not know, so that an older console goes on. */
public final class RowJson {
    private RowJson() {}

    /** The row as the text of one object; {@link RowType} says which type it is. */
    public static String text(EnrollmentRow row) {
        return Json.object(to -> write(to, row));
    }

    /** Reads what {@link #text} wrote. */
    public static EnrollmentRow read(RowType type, String text) throws Malformed {
        return read(type, ObjectReader.of(text));
    }

    /** The enrollment, who asks, and what that person's roles allow. */
    public static String enrollmentFor(Enrollment enrollment, UUID user, String name, List<String> workflows) {
        return Json.object(to -> to.object("enrollment", in -> write(in, enrollment))
                .object("user", in -> in.id("id", user).text("name", name).texts("workflows", workflows)));
    }

    static void write(ObjectWriter to, EnrollmentRow row) {
        switch (row) {
            case EgressPolicy policy -> PolicyJson.write(to, policy);
            case Grant grant ->
                to.id("policy", grant.policy())
                        .id("principal", grant.principal())
                        .constant("level", grant.level())
                        .number("version", grant.version())
                        .flag("removed", grant.removed());
            case PolicyImport link -> {
                to.id("policy", link.policy()).id("workload", link.workload());
                Part.step(to, "imported", link.imported());
                to.flag("removed", link.removed());
            }
            case SourceImport link -> {
                to.id("workload", link.workload()).id("source", link.source());
                Part.step(to, "imported", link.imported());
                to.flag("removed", link.removed());
            }
            case PolicyEvent event -> EventJson.write(to, event);
            case Principal principal ->
                to.id("id", principal.id()).constant("type", principal.type()).text("name", principal.name());
            case GroupMember member ->
                to.id("group", member.group()).id("user", member.user()).flag("removed", member.removed());
            case Role role -> RoleJson.write(to, role);
            case RoleHolder holder ->
                to.id("role", holder.role()).id("principal", holder.principal()).flag("removed", holder.removed());
            case Marking marking -> MarkingJson.write(to, marking);
            case MarkingHolder holder ->
                to.id("marking", holder.marking())
                        .id("principal", holder.principal())
                        .flag("removed", holder.removed());
            case Project project -> to.id("id", project.id()).text("name", project.name());
            case ProjectEditor editor ->
                to.id("project", editor.project())
                        .id("principal", editor.principal())
                        .flag("removed", editor.removed());
            case Workload workload ->
                to.id("id", workload.id())
                        .id("project", workload.project())
                        .constant("type", workload.type())
                        .text("name", workload.name());
            case Agent agent ->
                to.id("id", agent.id())
                        .text("name", agent.name())
                        .text("host", agent.host())
                        .constant("health", agent.health());
            case Enrollment enrollment -> EnrollmentJson.write(to, enrollment);
            case S3BucketPolicy bucket -> StorageJson.write(to, bucket);
            case AzureStoragePolicy account -> StorageJson.write(to, account);
        }
    }

    static EnrollmentRow read(RowType type, ObjectReader from) throws Malformed {
        return switch (type) {
            case POLICY -> PolicyJson.read(from);
            case GRANT ->
                new Grant(
                        from.id("policy"),
                        from.id("principal"),
                        from.constant("level", GrantLevel.class),
                        from.number("version"),
                        from.flag("removed"));
            case POLICY_IMPORT ->
                new PolicyImport(
                        from.id("policy"), from.id("workload"), Part.step(from, "imported"), from.flag("removed"));
            case SOURCE_IMPORT ->
                new SourceImport(
                        from.id("workload"), from.id("source"), Part.step(from, "imported"), from.flag("removed"));
            case POLICY_EVENT -> EventJson.read(from);
            case PRINCIPAL ->
                new Principal(from.id("id"), from.constant("type", Principal.Type.class), from.text("name"));
            case GROUP_MEMBER -> new GroupMember(from.id("group"), from.id("user"), from.flag("removed"));
            case ROLE -> RoleJson.read(from);
            case ROLE_HOLDER -> new RoleHolder(from.id("role"), from.id("principal"), from.flag("removed"));
            case MARKING -> MarkingJson.read(from);
            case MARKING_HOLDER -> new MarkingHolder(from.id("marking"), from.id("principal"), from.flag("removed"));
            case PROJECT -> new Project(from.id("id"), from.text("name"));
            case PROJECT_EDITOR -> new ProjectEditor(from.id("project"), from.id("principal"), from.flag("removed"));
            case WORKLOAD ->
                new Workload(
                        from.id("id"),
                        from.id("project"),
                        from.constant("type", Workload.Type.class),
                        from.text("name"));
            case AGENT ->
                new Agent(
                        from.id("id"),
                        from.text("name"),
                        from.text("host"),
                        from.constant("health", Agent.Health.class));
            case ENROLLMENT -> EnrollmentJson.read(from);
            case S3_BUCKET_POLICY -> StorageJson.readBucket(from);
            case AZURE_STORAGE_POLICY -> StorageJson.readAccount(from);
        };
    }
}
