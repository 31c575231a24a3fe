package io.sluice.backend;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.OverlaidEnrollment;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose scope a commit changes otherwise than by the rows it puts, and what must travel again for it. */
final class ScopeChange {
    private ScopeChange() {}

    /** The users who gain or lose sight of rows that the commit itself does not put. */
    static Set<UUID> users(EnrollmentView before, List<EnrollmentRow> rows) {
        List<Grant> grants = of(rows, Grant.class).toList();
        List<PolicyImport> imports = of(rows, PolicyImport.class).toList();
        EnrollmentView after = OverlaidEnrollment.of(
                before, Stream.concat(grants.stream(), imports.stream()).toList());
        Set<UUID> users = new HashSet<>();
        for (Grant grant : grants) {
            before.policy(grant.policy())
                    .ifPresent(policy -> before.people(List.of(grant.principal())).stream()
                            .filter(user -> differs(before, after, user, policy))
                            .forEach(users::add));
        }
        for (PolicyImport link : imports) {
            before.policy(link.policy())
                    .ifPresent(policy -> editors(before, link.workload())
                            .filter(user -> differs(before, after, user, policy))
                            .forEach(users::add));
        }
        of(rows, EgressPolicy.class).forEach(policy -> users.addAll(marked(before, policy)));
        of(rows, MarkingHolder.class).forEach(holder -> users.addAll(before.people(List.of(holder.principal()))));
        of(rows, GroupMember.class).map(GroupMember::user).forEach(users::add);
        of(rows, RoleHolder.class).forEach(holder -> users.addAll(before.people(List.of(holder.principal()))));
        of(rows, ProjectEditor.class).forEach(editor -> users.addAll(before.people(List.of(editor.principal()))));
        of(rows, Role.class).forEach(role -> users.addAll(holders(before, role)));
        return users;
    }

    /** Who gains or loses sight of a policy by other markings of it (R30). */
    private static Collection<UUID> marked(EnrollmentView before, EgressPolicy after) {
        EgressPolicy known = before.policy(after.id()).orElse(after);
        return known.markings().equals(after.markings())
                ? Set.of()
                : users(before)
                        .filter(user -> Rulebook.sees(before, user, known) != Rulebook.sees(before, user, after))
                        .toList();
    }

    private static boolean differs(EnrollmentView before, EnrollmentView after, UUID user, EgressPolicy policy) {
        return Rulebook.sees(before, user, policy) != Rulebook.sees(after, user, policy);
    }

    private static Stream<UUID> editors(EnrollmentView view, UUID workload) {
        return view.workload(workload).stream()
                .flatMap(found -> users(view).filter(user -> view.edits(user, found.project())));
    }

    private static Stream<UUID> users(EnrollmentView view) {
        return view.principals().stream()
                .filter(principal -> principal.type() == Principal.Type.USER)
                .map(Principal::id);
    }

    private static Collection<UUID> holders(EnrollmentView before, Role role) {
        boolean everyone = role.everyone()
                || before.roles().stream().anyMatch(known -> known.id().equals(role.id()) && known.everyone());
        return everyone ? users(before).collect(Collectors.toSet()) : before.people(before.holders(role.id()));
    }

    /**
     * The history of policies that the commit makes a route, and what is meant to replace them: from then on the provider's
     * team sees them, so what came before travels again.
     */
    static Stream<EnrollmentRow> again(EnrollmentView before, List<EnrollmentRow> rows) {
        Set<UUID> put = of(rows, EgressPolicy.class).map(EgressPolicy::id).collect(Collectors.toSet());
        return of(rows, EgressPolicy.class)
                .filter(after -> after.state().wasRoute())
                .filter(after -> isNoRoute(before.policy(after.id())))
                .flatMap(after -> Stream.concat(
                        before.history(after.id()).stream(),
                        before.successors(after.id()).stream().filter(next -> !put.contains(next.id()))));
    }

    private static boolean isNoRoute(Optional<EgressPolicy> policy) {
        return policy.filter(known -> !known.state().wasRoute()).isPresent();
    }

    private static <R extends EnrollmentRow> Stream<R> of(List<EnrollmentRow> rows, Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }
}
