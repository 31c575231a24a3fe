package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Agent;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Founds the demo enrollment: itself, roles, people in groups, projects with sources, agents. */
final class Founding {
    private static final Instant AT = DemoClock.FOUNDED.plusSeconds(1);

    private final Stage stage;
    private final Random random;
    private final Map<String, UUID> projects = new LinkedHashMap<>();
    private final Map<String, UUID> teams = new LinkedHashMap<>();
    private final Map<String, UUID> analysts = new LinkedHashMap<>();
    private final Map<String, List<UUID>> engineers = new LinkedHashMap<>();
    private final Map<SourceName, UUID> sources = new LinkedHashMap<>();
    private final Map<String, UUID> groups = new LinkedHashMap<>();
    private final List<UUID> allAnalysts = new ArrayList<>();

    private Founding(Stage stage) {
        this.stage = stage;
        this.random = stage.random();
    }

    /** Puts the founding rows and returns who takes part. */
    static Cast found(Stage stage, Hosting hosting, Map<String, Set<String>> projects) {
        stage.found(Hostings.enrollment(hosting, stage.id(AT)));
        Founding founding = new Founding(stage);
        founding.people();
        projects.forEach(founding::project);
        founding.acrossProjects();
        return new Cast(
                founding.projects,
                founding.teams,
                founding.analysts,
                founding.engineers,
                founding.sources,
                founding.groups,
                founding.agents());
    }

    private void people() {
        DemoIdentities.all()
                .forEach(identity -> stage.found(new Principal(identity.user(), Principal.Type.USER, identity.name())));
        UUID officers = group(
                "Information security office",
                List.of(DemoIdentities.OFFICER.user(), DemoIdentities.SECOND_OFFICER.user()));
        UUID provider = group("Provider: platform security", List.of(DemoIdentities.PLATFORM_SECURITY.user()));
        role(
                "Enrollment administrator",
                Set.of(Workflow.MANAGE_NETWORK_EGRESS, Workflow.MANAGE_ROLES),
                DemoIdentities.ADMINISTRATOR.user());
        role("Information security officer", Set.of(Workflow.MANAGE_NETWORK_EGRESS), officers);
        role("Platform security", Set.of(Workflow.PAUSE_NETWORK_EGRESS), provider);
        stage.found(new Role(stage.id(AT), "User", Set.of(Workflow.PROPOSE_NETWORK_EGRESS), true));
    }

    private void role(String name, Set<Workflow> workflows, UUID holder) {
        UUID role = stage.id(AT);
        stage.found(new Role(role, name, workflows, false));
        stage.found(new RoleHolder(role, holder, false));
    }

    private void project(String name, Set<String> sourceNames) {
        UUID project = stage.id(AT);
        projects.put(name, project);
        stage.found(new Project(project, name));
        List<UUID> team = team(name, "engineer", 2 + random.nextInt(random.nextInt(5) == 0 ? 24 : 9));
        engineers.put(name, team);
        teams.put(name, group(name + " engineers", team));
        stage.found(new ProjectEditor(project, teams.get(name), false));
        List<UUID> readers = team(name, "analyst", 6 + random.nextInt(11));
        allAnalysts.addAll(readers);
        analysts.put(name, group(name + " analysts", readers));
        for (String source : sourceNames) {
            UUID workload = stage.id(AT);
            sources.put(new SourceName(name, source), workload);
            stage.found(new Workload(workload, project, Workload.Type.SOURCE, source));
        }
    }

    /** Users named by team and number; whoever one can sign in as is already there. */
    private List<UUID> team(String project, String member, int size) {
        List<UUID> users = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String name = project + " " + member + " " + i;
            users.add(DemoIdentities.all().stream()
                    .filter(identity -> identity.name().equals(name))
                    .map(DemoIdentity::user)
                    .findFirst()
                    .orElseGet(() -> user(name)));
        }
        return users;
    }

    private void acrossProjects() {
        groups.put("All analysts", group("All analysts", allAnalysts));
        List<UUID> scientists = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            scientists.add(user("Data scientist " + i));
        }
        groups.put("Data science", group("Data science", scientists));
        groups.put(
                "Network operations",
                group("Network operations", List.of(user("Network operator 1"), user("Network operator 2"))));
        groups.put(
                "Security champions",
                group(
                        "Security champions",
                        engineers.values().stream().map(List::getLast).toList()));
    }

    private List<UUID> agents() {
        return List.of(
                agent("Head office agent 1", "agent-1.head-office.corp.example", Agent.Health.HEALTHY),
                agent("Head office agent 2", "agent-2.head-office.corp.example", Agent.Health.HEALTHY),
                agent("Plant agent", "agent.plants.corp.example", Agent.Health.UNHEALTHY));
    }

    private UUID agent(String name, String host, Agent.Health health) {
        UUID agent = stage.id(AT);
        stage.found(new Agent(agent, name, host, health));
        return agent;
    }

    private UUID user(String name) {
        UUID user = stage.id(AT);
        stage.found(new Principal(user, Principal.Type.USER, name));
        return user;
    }

    private UUID group(String name, List<UUID> members) {
        UUID group = stage.id(AT);
        stage.found(new Principal(group, Principal.Type.GROUP, name));
        members.forEach(member -> stage.found(new GroupMember(group, member, false)));
        return group;
    }
}
