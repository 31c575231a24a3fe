package io.sluice.backend;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Rulebook;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which rows of the feed a user receives; told in the package's description. */
record Scope(EnrollmentView view, UUID user, Set<UUID> groups, boolean manager, boolean roles) {

    static Scope of(EnrollmentView view, UUID user) {
        Set<Workflow> workflows = view.workflows(user);
        return new Scope(
                view,
                user,
                view.groups(user),
                workflows.contains(Workflow.MANAGE_NETWORK_EGRESS),
                workflows.contains(Workflow.MANAGE_ROLES));
    }

    /** The row as the user may see it; empty if not at all. */
    Optional<EnrollmentRow> visible(EnrollmentRow row) {
        if (manager) {
            return Optional.of(row);
        }
        boolean visible = switch (row) {
            case Enrollment _, Principal _, Role _, Agent _ -> true;
            // they apply to every workload, and whoever makes a source must know what is listed (R20)
            case S3BucketPolicy _, AzureStoragePolicy _ -> true;
            case GroupMember member -> roles || member.user().equals(user);
            case RoleHolder holder -> roles || concerns(holder.principal());
            case ProjectEditor editor -> concerns(editor.principal());
            case Project project -> view.edits(user, project.id());
            case Workload workload -> view.edits(user, workload.project());
            case EgressPolicy policy -> Rulebook.sees(view, user, policy);
            case Grant grant -> concerns(grant.principal()) && sees(grant.policy());
            case PolicyImport link -> edits(link.workload()) && sees(link.policy());
            case SourceImport link -> edits(link.workload()) || edits(link.source());
            case PolicyEvent event -> sees(event.policy());
        };
        return visible
                ? Optional.of(row instanceof PolicyEvent event ? withoutWhatWasSeen(event) : row)
                : Optional.empty();
    }

    private boolean concerns(UUID principal) {
        return principal.equals(user) || groups.contains(principal);
    }

    private boolean sees(UUID policy) {
        return view.policy(policy)
                .filter(found -> Rulebook.sees(view, user, found))
                .isPresent();
    }

    private boolean edits(UUID workload) {
        return view.workload(workload)
                .filter(found -> view.edits(user, found.project()))
                .isPresent();
    }

    /** The evidence goes too: it would tell a proposer whether anything overlaps that the proposer does not see. */
    private static PolicyEvent withoutWhatWasSeen(PolicyEvent event) {
        return new PolicyEvent(
                event.command(),
                event.policy(),
                event.version(),
                event.act(),
                event.step(),
                event.decidedAt(),
                null,
                null);
    }
}
