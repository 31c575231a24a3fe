package io.sluice.backend;

import io.sluice.egress.Agent;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who and what is in the small enrollment of these tests, before anything is proposed. */
final class Cast {
    static final UUID ENROLLMENT = id(1);
    static final UUID OFFICER = id(2);
    static final UUID SECOND_OFFICER = id(3);
    static final UUID PROPOSER = id(4);
    static final UUID OTHER = id(5);
    static final UUID PAUSER = id(6);
    static final UUID ADMINISTRATOR = id(7);
    static final UUID GROUP = id(10);
    static final UUID OFFICER_ROLE = id(20);
    static final UUID PROVIDER_ROLE = id(21);
    static final UUID ADMINISTRATOR_ROLE = id(23);
    static final UUID PROJECT = id(30);
    static final UUID WORKLOAD = id(31);

    static final Map<String, UUID> IDENTITIES = Map.of(
            "officer", OFFICER,
            "second-officer", SECOND_OFFICER,
            "proposer", PROPOSER,
            "other", OTHER,
            "pauser", PAUSER,
            "administrator", ADMINISTRATOR);

    private Cast() {}

    static UUID id(long number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static List<EnrollmentRow> rows() {
        return List.of(
                new Enrollment(
                        ENROLLMENT,
                        "Test",
                        Hosting.AWS,
                        "eu-west-1",
                        null,
                        List.of(),
                        List.of(),
                        PolicyManagement.SELF_SERVICE,
                        false),
                new Principal(OFFICER, Principal.Type.USER, "Officer"),
                new Principal(SECOND_OFFICER, Principal.Type.USER, "Second officer"),
                new Principal(PROPOSER, Principal.Type.USER, "Proposer"),
                new Principal(OTHER, Principal.Type.USER, "Other"),
                new Principal(PAUSER, Principal.Type.USER, "Platform security"),
                new Principal(ADMINISTRATOR, Principal.Type.USER, "Administrator"),
                new Principal(GROUP, Principal.Type.GROUP, "Group"),
                new Role(OFFICER_ROLE, "Information security officer", Set.of(Workflow.MANAGE_NETWORK_EGRESS), false),
                new Role(PROVIDER_ROLE, "Platform security", Set.of(Workflow.PAUSE_NETWORK_EGRESS), false),
                new Role(id(22), "Everybody", Set.of(Workflow.PROPOSE_NETWORK_EGRESS), true),
                new Role(ADMINISTRATOR_ROLE, "Role keeper", Set.of(Workflow.MANAGE_ROLES), false),
                new Project(PROJECT, "Billing"),
                new Agent(id(40), "Agent", "agent.internal", Agent.Health.HEALTHY),
                new Workload(WORKLOAD, PROJECT, Workload.Type.SOURCE, "Payments"),
                new GroupMember(GROUP, PROPOSER, false),
                new RoleHolder(OFFICER_ROLE, OFFICER, false),
                new RoleHolder(OFFICER_ROLE, SECOND_OFFICER, false),
                new RoleHolder(PROVIDER_ROLE, PAUSER, false),
                new RoleHolder(ADMINISTRATOR_ROLE, ADMINISTRATOR, false),
                new ProjectEditor(PROJECT, PROPOSER, false));
    }
}
