package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Making, changing, removing, giving and taking roles: R14. Who managed roles last is never shut out. */
record ChangingRoles(EnrollmentState state, UUID actor, Command command) {

    Decision decide() {
        Optional<Refused> forbidden = held().forbidden(actor);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        return switch (command.act()) {
            case Act.CreateRole create -> create(create);
            case Act.ChangeRole change ->
                onRole(
                        change.reason(),
                        role -> changing(role, change),
                        role -> List.of(role.with(change.name(), change.workflows())));
            case Act.RemoveRole(String reason) ->
                onRole(reason, role -> stillManaged(role, Set.of(), null), this::removing);
            case Act.GiveRole(UUID principal, String reason) ->
                onRole(
                        reason,
                        role -> held().giving(role.name(), state.holders(role.id()), principal),
                        role -> List.of(new RoleHolder(role.id(), principal, false)));
            case Act.TakeRole(UUID principal, String reason) ->
                onRole(
                        reason,
                        role -> taking(role, principal),
                        role -> List.of(new RoleHolder(role.id(), principal, true)));
            default -> throw new IllegalArgumentException("Not on a role: " + command.operation());
        };
    }

    /** Why a role stays as it is, whoever asks: it is the provider's, or everybody's. */
    static Optional<Refused> fixed(Operation operation, Role role) {
        if (role.workflows().contains(Workflow.PAUSE_NETWORK_EGRESS)) {
            return Contents.refuse(
                    Rule.R11,
                    "“%s” is the provider's role; only the provider changes it and says who holds it."
                            .formatted(role.name()));
        }
        return role.everyone() && operation != Operation.CHANGE_ROLE
                ? Contents.refuse(
                        Rule.R14,
                        "Every user holds “%s”; it is not given, taken away or removed.".formatted(role.name()))
                : Optional.empty();
    }

    private Decision create(Act.CreateRole create) {
        Optional<Refused> refused = held().fresh(state.role(command.policy()).isPresent())
                .or(() -> Contents.optionalReason(create.reason()))
                .or(() -> named(create.name()))
                .or(() -> workflows(create.workflows(), false));
        return Accepted.unless(
                refused, () -> List.of(new Role(command.policy(), create.name(), create.workflows(), false)));
    }

    /** A name on one line, that looks like no other role's: people tell roles apart by nothing else. */
    private Optional<Refused> named(String name) {
        return Contents.name(name)
                .map(refused -> new Refused(Rule.R14, refused.reason()))
                .or(() -> held().alike(name, state.roles(), Role::id, Role::name));
    }

    private static Optional<Refused> workflows(Set<Workflow> workflows, boolean everyone) {
        if (workflows.contains(Workflow.PAUSE_NETWORK_EGRESS)) {
            return Contents.refuse(
                    Rule.R11,
                    "“%s” is the provider's alone; leave it out.".formatted(Workflow.PAUSE_NETWORK_EGRESS.title()));
        }
        if (everyone) {
            return Set.of(Workflow.PROPOSE_NETWORK_EGRESS).containsAll(workflows)
                    ? Optional.empty()
                    : refuse("A role that every user holds allows “%s” or nothing; make another role for more."
                            .formatted(Workflow.PROPOSE_NETWORK_EGRESS.title()));
        }
        return workflows.isEmpty() ? refuse("A role allows at least one workflow.") : Optional.empty();
    }

    private Optional<Refused> changing(Role role, Act.ChangeRole change) {
        return named(change.name())
                .or(() -> workflows(change.workflows(), role.everyone()))
                .or(() -> role.name().equals(change.name()) && role.workflows().equals(change.workflows())
                        ? refuse("“%s” is so already; nothing would change.".formatted(role.name()))
                        : Optional.empty())
                .or(() -> stillManaged(role, change.workflows(), null));
    }

    private Optional<Refused> taking(Role role, UUID principal) {
        return held().taking(role.name(), state.holders(role.id()), principal)
                .or(() -> stillManaged(role, role.workflows(), principal));
    }

    private List<EnrollmentRow> removing(Role role) {
        List<EnrollmentRow> rows = new ArrayList<>();
        rows.add(role.withoutIt());
        state.holders(role.id()).forEach(holder -> rows.add(new RoleHolder(role.id(), holder, true)));
        return rows;
    }

    /** Somebody manages roles afterwards, or nobody could give that back. */
    private Optional<Refused> stillManaged(Role changed, Set<Workflow> workflows, @Nullable UUID without) {
        boolean managed = state.roles().stream().anyMatch(role -> {
            boolean same = role.id().equals(changed.id());
            Set<Workflow> allows = same ? workflows : role.workflows();
            List<UUID> holders = state.holders(role.id()).stream()
                    .filter(holder -> !same || !holder.equals(without))
                    .toList();
            return allows.contains(Workflow.MANAGE_ROLES)
                    && (role.everyone() || !state.people(holders).isEmpty());
        });
        return managed
                ? Optional.empty()
                : refuse("Nobody could manage roles any more; give a role with “%s” to somebody else first."
                        .formatted(Workflow.MANAGE_ROLES.title()));
    }

    private Decision onRole(
            @Nullable String reason,
            Function<Role, Optional<Refused>> objection,
            Function<Role, List<? extends EnrollmentRow>> change) {
        Optional<Role> found = state.role(command.policy());
        if (found.isEmpty()) {
            return new Refused(Rule.R14, "There is no role " + command.policy() + ".");
        }
        Role role = found.get();
        // Who gives a role decides on what it allows: on what it allowed when they looked.
        return held().stale(role.name(), role.version(), role.removed())
                .orElseGet(() -> Accepted.unless(
                        fixed(command.operation(), role)
                                .or(() -> Contents.optionalReason(reason))
                                .or(() -> objection.apply(role)),
                        () -> change.apply(role)));
    }

    private Held held() {
        return new Held(state, command, Rule.R14, "role");
    }

    private static Optional<Refused> refuse(String reason) {
        return Contents.refuse(Rule.R14, reason);
    }
}
