package io.sluice.egress.analysis;

import io.sluice.egress.Agent;
import io.sluice.egress.PolicyKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether the agents of an agent proxy policy can carry its traffic (R4). */
final class AgentRules {
    private AgentRules() {}

    static void check(Case about, Findings found) {
        List<UUID> named = about.proposal().agents();
        if (about.proposal().kind() != PolicyKind.AGENT_PROXY || named.isEmpty()) {
            return;
        }
        List<Agent> agents = named.stream()
                .map(about.view()::agent)
                .flatMap(Optional::stream)
                .toList();
        List<Agent> ill = in(agents, Agent.Health.UNHEALTHY);
        if (!ill.isEmpty()) {
            found.warning(
                    Matter.AGENT_HEALTH,
                    ill.size() == agents.size()
                            ? "No agent of it is healthy: %s.".formatted(names(ill))
                            : "%,d of its %,d agents %s not healthy: %s."
                                    .formatted(ill.size(), agents.size(), ill.size() == 1 ? "is" : "are", names(ill)),
                    ill.size() == agents.size()
                            ? "No connection gets through until one of them is."
                            : "Each connection picks an agent at random, so about %,d in %,d would fail."
                                    .formatted(ill.size(), agents.size()),
                    "Ask whoever runs the agent's host to put it in order first, or ask for other agents.");
            return;
        }
        List<Agent> silent = in(agents, Agent.Health.UNKNOWN);
        if (!silent.isEmpty()) {
            found.note(
                    Matter.AGENT_HEALTH,
                    "Nothing is known of the health of %s.".formatted(names(silent)),
                    "Connections through an agent that does not run fail.",
                    "Ask whoever runs the agent's host.");
        }
    }

    private static List<Agent> in(List<Agent> agents, Agent.Health health) {
        return agents.stream().filter(agent -> agent.health() == health).toList();
    }

    private static String names(List<Agent> agents) {
        return Phrases.list(
                agents.stream().map(agent -> "“" + agent.name() + "”").toList());
    }
}
