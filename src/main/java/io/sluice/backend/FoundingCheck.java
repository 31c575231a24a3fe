package io.sluice.backend;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Likeness;
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
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import io.sluice.protocol.Malformed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a new enrollment must be, one after the other. A row names only what an earlier one made. There are people,
 * roles, projects and agents, and no policies: what opens a route is decided by somebody, and is in the audit log (R14, R27).
 */
final class FoundingCheck {
    private final Set<List<Object>> keys = new HashSet<>();
    private final Map<UUID, Principal.Type> principals = new HashMap<>();
    private final Set<UUID> filled = new HashSet<>();
    private final Map<UUID, Role> roles = new HashMap<>();
    private final Map<String, String> likenesses = new HashMap<>();
    private final Set<UUID> markings = new HashSet<>();
    private final Set<UUID> projects = new HashSet<>();
    private final Map<UUID, Set<UUID>> administrators = new HashMap<>();
    private @Nullable Enrollment enrollment;

    /** Looks at the next row. */
    void take(EnrollmentRow row) throws Malformed {
        switch (row) {
            case Enrollment one -> enrollment(one);
            case Principal one -> {
                once("id", one.id());
                named(one.name());
                principals.put(one.id(), one.type());
            }
            case GroupMember one -> {
                once("member", one.group(), one.user());
                principal("group", one.group(), Principal.Type.GROUP);
                principal("user", one.user(), Principal.Type.USER);
                present(one.removed());
                filled.add(one.group());
            }
            case Role one -> {
                once("id", one.id());
                named(one.name());
                toldApart("role", one.name());
                workflows(one);
                present(one.removed());
                roles.put(one.id(), one);
            }
            case RoleHolder one -> {
                once("holder", one.role(), one.principal());
                known("role", roles.keySet(), one.role());
                known("principal", principals.keySet(), one.principal());
                present(one.removed());
                administrators.computeIfAbsent(one.role(), _ -> new HashSet<>()).add(one.principal());
            }
            case Marking one -> {
                once("id", one.id());
                named(one.name());
                toldApart("marking", one.name());
                markings.add(one.id());
            }
            case MarkingHolder one -> {
                once("marked", one.marking(), one.principal());
                known("marking", markings, one.marking());
                known("principal", principals.keySet(), one.principal());
                present(one.removed());
            }
            case Project one -> {
                once("id", one.id());
                named(one.name());
                projects.add(one.id());
            }
            case ProjectEditor one -> {
                once("editor", one.project(), one.principal());
                known("project", projects, one.project());
                known("principal", principals.keySet(), one.principal());
                present(one.removed());
            }
            case Workload one -> {
                once("id", one.id());
                named(one.name());
                known("project", projects, one.project());
            }
            case Agent one -> {
                once("id", one.id());
                named(one.name());
            }
            case EgressPolicy _,
                    Grant _,
                    PolicyImport _,
                    SourceImport _,
                    PolicyEvent _,
                    S3BucketPolicy _,
                    AzureStoragePolicy _ ->
                throw new Malformed(
                        "a new enrollment begins without policies, grants and imports: they are decided on in it, by"
                                + " people. Accepted: enrollment, principal, group-member, role, role-holder, marking,"
                                + " marking-holder, project, project-editor, workload, agent.");
        }
    }

    private void enrollment(Enrollment one) throws Malformed {
        if (enrollment != null) {
            throw new Malformed("an earlier line says what the enrollment is; only one is accepted.");
        }
        named(one.name());
        enrollment = one;
    }

    /** That they are a whole enrollment: one that somebody can administer. */
    void complete() throws Malformed {
        if (enrollment == null) {
            throw new Malformed(
                    "no line says what the enrollment is. Accepted: one of type enrollment, best the first.");
        }
        boolean administered = roles.values().stream()
                .filter(role -> role.workflows().contains(Workflow.MANAGE_ROLES))
                .anyMatch(role -> isHeld(role.id()));
        if (!administered) {
            throw new Malformed("nobody could administer it. Accepted: at least one user who holds a role with the"
                    + " workflow MANAGE_ROLES, or is in a group that does.");
        }
    }

    private boolean isHeld(UUID role) {
        return administrators.getOrDefault(role, Set.of()).stream()
                .anyMatch(holder -> principals.get(holder) == Principal.Type.USER || filled.contains(holder));
    }

    private void once(Object... key) throws Malformed {
        if (!keys.add(List.of(key))) {
            throw new Malformed("an earlier line has a row with this key; only one is accepted.");
        }
    }

    /** A name as it would be accepted later: on one line, and all of it seen. */
    private static void named(String name) throws Malformed {
        Optional<Decision.Refused> refused = Contents.name(name);
        if (refused.isPresent()) {
            throw new Malformed("“row.name”: " + refused.get().reason());
        }
    }

    /** People tell roles apart by their names alone, and markings too. */
    private void toldApart(String noun, String name) throws Malformed {
        String before = likenesses.putIfAbsent(noun + " " + Likeness.of(name), name);
        if (before != null) {
            throw new Malformed("“row.name”: an earlier line has a %s “%s” that looks the same; take another name."
                    .formatted(noun, before));
        }
    }

    private static void workflows(Role role) throws Malformed {
        if (role.everyone() && !Set.of(Workflow.PROPOSE_NETWORK_EGRESS).containsAll(role.workflows())) {
            throw new Malformed(
                    "“row.workflows”: a role that every user holds allows PROPOSE_NETWORK_EGRESS or nothing;"
                            + " make another role for more.");
        }
    }

    private static void present(boolean removed) throws Malformed {
        if (removed) {
            throw new Malformed("“row.removed” is false in a new enrollment, or the line is left out.");
        }
    }

    private void principal(String name, UUID id, Principal.Type type) throws Malformed {
        if (principals.get(id) != type) {
            throw new Malformed("“row.%s” is not a %s of an earlier line.".formatted(name, type));
        }
    }

    private static void known(String name, Set<UUID> ids, UUID id) throws Malformed {
        if (!ids.contains(id)) {
            throw new Malformed("“row.%s” is not the id of a %s of an earlier line.".formatted(name, name));
        }
    }
}
