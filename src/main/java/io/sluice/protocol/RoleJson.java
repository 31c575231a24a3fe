package io.sluice.protocol;

import io.sluice.egress.Act;
import io.sluice.egress.Operation;
import io.sluice.egress.Role;
import io.sluice.egress.Workflow;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles, and what is done to them (R14). */
final class RoleJson {
    private RoleJson() {}

    static void write(ObjectWriter to, Role role) {
        to.id("id", role.id()).number("version", role.version()).text("name", role.name());
        workflows(to, role.workflows());
        to.flag("everyone", role.everyone()).flag("removed", role.removed());
    }

    private static void workflows(ObjectWriter to, Collection<Workflow> workflows) {
        to.texts("workflows", workflows.stream().sorted().map(Workflow::name).toList());
    }

    /** Workflows that this version does not know are left out: it has no use for them. */
    static Role read(ObjectReader from) throws Malformed {
        List<String> names = from.texts("workflows");
        Set<Workflow> workflows = EnumSet.noneOf(Workflow.class);
        Arrays.stream(Workflow.values())
                .filter(workflow -> names.contains(workflow.name()))
                .forEach(workflows::add);
        return new Role(
                from.id("id"),
                from.has("version") ? from.number("version") : 1,
                from.text("name"),
                workflows,
                from.flag("everyone"),
                from.flag("removed", false));
    }

    static void write(ObjectWriter to, Act.OnRole act) {
        switch (act) {
            case Act.CreateRole(String name, Set<Workflow> workflows, String reason) -> {
                to.text("name", name);
                workflows(to, workflows);
                to.text("reason", reason);
            }
            case Act.ChangeRole(String name, Set<Workflow> workflows, String reason) -> {
                to.text("name", name);
                workflows(to, workflows);
                to.text("reason", reason);
            }
            case Act.RemoveRole(String reason) -> to.text("reason", reason);
            case Act.GiveRole(var principal, String reason) ->
                to.id("principal", principal).text("reason", reason);
            case Act.TakeRole(var principal, String reason) ->
                to.id("principal", principal).text("reason", reason);
        }
    }

    static Act.OnRole read(Operation operation, ObjectReader from) throws Malformed {
        String reason = from.optionalText("reason");
        return switch (operation) {
            case CREATE_ROLE -> new Act.CreateRole(from.text("name"), known(from), reason);
            case CHANGE_ROLE -> new Act.ChangeRole(from.text("name"), known(from), reason);
            case REMOVE_ROLE -> new Act.RemoveRole(reason);
            case GIVE_ROLE -> new Act.GiveRole(from.id("principal"), reason);
            case TAKE_ROLE -> new Act.TakeRole(from.id("principal"), reason);
            default -> throw new IllegalArgumentException("Not on a role: " + operation);
        };
    }

    /** In a command, a workflow that is not known might have mattered. */
    private static Set<Workflow> known(ObjectReader from) throws Malformed {
        Set<Workflow> workflows = EnumSet.noneOf(Workflow.class);
        for (String name : from.texts("workflows")) {
            workflows.add(Arrays.stream(Workflow.values())
                    .filter(workflow -> workflow.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Malformed("“" + from.path("workflows") + "” takes "
                            + Arrays.stream(Workflow.values())
                                    .map(Workflow::name)
                                    .collect(Collectors.joining(", "))
                            + ".")));
        }
        return workflows;
    }
}
