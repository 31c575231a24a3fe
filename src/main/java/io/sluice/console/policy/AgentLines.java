package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.egress.Agent;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The agents of an agent proxy: its traffic leaves from their hosts (R4). */
public final class AgentLines {
    private AgentLines() {}

    /** A section that names the agents. */
    public static Node section(List<Agent> agents) {
        VBox section = new VBox(new SectionHeader(text("policy.agents"), text("policy.agents.leaves")));
        section.getStyleClass().add("section");
        agents.forEach(agent -> section.getChildren().add(line(agent)));
        return section;
    }

    private static Node line(Agent agent) {
        return switch (agent.health()) {
            case HEALTHY -> new IconLine(Feather.SERVER, Tone.NEUTRAL, words(agent));
            case UNHEALTHY, UNKNOWN -> new IconLine(Feather.ALERT_TRIANGLE, Tone.ATTENTION, words(agent));
        };
    }

    /** An agent in one line: its name, its host and its health. */
    static String words(Agent agent) {
        return switch (agent.health()) {
            case HEALTHY -> text("policy.agent.healthy", agent.name(), agent.host());
            case UNHEALTHY -> text("policy.agent.unhealthy", agent.name(), agent.host());
            case UNKNOWN -> text("policy.agent.unknown", agent.name(), agent.host());
        };
    }
}
