package io.sluice.backend;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Operation;
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
import java.util.stream.Collectors;

/**
 * Which rows of the feed a user receives; told in the package's description.
 *
 * @param hidden the policies that the user lacks a marking of (R30)
 */
record Scope(EnrollmentView view, UUID user, Set<UUID> groups, boolean manager, boolean roles, Set<UUID> hidden) {

    static Scope of(EnrollmentView view, UUID user) {
        Set<Workflow> workflows = view.workflows(user);
        return new Scope(
                view,
                user,
                view.groups(user),
                workflows.contains(Workflow.MANAGE_NETWORK_EGRESS),
                workflows.contains(Workflow.MANAGE_ROLES),
                hidden(view, user));
    }

    /** The policies that a user lacks a marking of, whatever their roles. */
    static Set<UUID> hidden(EnrollmentView view, UUID user) {
        return view.marked().stream()
                .filter(policy -> !Rulebook.cleared(view, user, policy))
                .map(EgressPolicy::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The row as the user may see it; empty if not at all. */
    Optional<EnrollmentRow> visible(EnrollmentRow row) {
        return cleared(row) && (manager || byRole(row)) ? Optional.of(shown(row)) : Optional.empty();
    }

    /** A policy as the user may see it; empty if not at all. */
    Optional<EgressPolicy> visible(EgressPolicy policy) {
        return visible((EnrollmentRow) policy).map(EgressPolicy.class::cast);
    }

    /** What markings hide, they hide from managers too. */
    private boolean cleared(EnrollmentRow row) {
        return switch (row) {
            case EgressPolicy policy -> !hidden.contains(policy.id());
            case Grant grant -> !hidden.contains(grant.policy());
            case PolicyImport link -> !hidden.contains(link.policy());
            case PolicyEvent event -> !hidden.contains(event.policy());
            case Marking marking -> roles || view.holdsMarking(user, marking.id());
            // a manager who holds it must know who else can use what carries it
            case MarkingHolder holder ->
                roles || concerns(holder.principal()) || (manager && view.holdsMarking(user, holder.marking()));
            default -> true;
        };
    }

    private boolean byRole(EnrollmentRow row) {
        return switch (row) {
            case Enrollment _, Principal _, Role _, Agent _ -> true;
            case Marking _, MarkingHolder _ -> true;
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
            case PolicyEvent event -> sees(event.policy()) && !tellsOfOthers(event);
        };
    }

    private EnrollmentRow shown(EnrollmentRow row) {
        return switch (row) {
            case PolicyEvent event -> manager && hidden.isEmpty() ? event : withoutWhatWasSeen(event, act(event));
            case EgressPolicy policy -> {
                UUID supersedes = policy.origin().supersedes();
                yield supersedes != null && !sees(supersedes) ? policy.withoutSuperseded() : policy;
            }
            default -> row;
        };
    }

    /** Who else uses a route is for managers alone: not only the rows of the imports, but that there were some. */
    private boolean tellsOfOthers(PolicyEvent event) {
        return (event.act() == Operation.IMPORT || event.act() == Operation.REMOVE_IMPORT)
                && !event.step().by().equals(user);
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

    /** That Importer was granted beside a denial would tell that something active overlaps, where that is hidden. */
    private Operation act(PolicyEvent event) {
        return event.act() == Operation.DENY_AND_GRANT
                        && hidden.stream()
                                .flatMap(policy -> view.history(policy).stream())
                                .anyMatch(other -> other.command().equals(event.command()))
                ? Operation.DENY
                : event.act();
    }

    /**
     * What somebody else saw may name what the user may not see. The evidence goes too: it would tell whether anything
     * overlaps that the user does not see. From a manager it goes off every event as soon as one policy is hidden: that it is
     * absent tells that there is one, but not which; if it went off some only, it would tell where the hidden one lies.
     */
    private static PolicyEvent withoutWhatWasSeen(PolicyEvent event, Operation act) {
        return new PolicyEvent(
                event.command(), event.policy(), event.version(), act, event.step(), event.decidedAt(), null, null);
    }
}
