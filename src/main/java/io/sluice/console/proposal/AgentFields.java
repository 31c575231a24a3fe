package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.egress.Agent;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The agents to choose from, each with its host and health, and what an agent means for the traffic (R4). */
final class AgentFields extends VBox {
    private final AgentChoice choice;

    /** Fields for a choice. */
    AgentFields(AgentChoice choice) {
        this.choice = choice;
        getStyleClass().add("form-field");
        Label label = new Label(text("proposal.agents"));
        label.getStyleClass().add("field-label");
        getChildren().add(label);
        choice.known().forEach(agent -> getChildren().add(row(agent)));
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.show(message, choice.messageProperty());
        Label why = new Label(text(
                "proposal.agents.why",
                choice.limits().sources(),
                choice.limits().agentPolicies()));
        why.getStyleClass().add("secondary");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(message, why);
    }

    private HBox row(Agent agent) {
        String health = health(agent.health());
        CheckBox box = new CheckBox(agent.name());
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(text("proposal.agent.spoken", agent.name(), agent.host(), health));
        choice.messageProperty().subscribe(box::setAccessibleHelp);
        choice.chosenProperty().subscribe(chosen -> box.setSelected(chosen.contains(agent.id())));
        box.setOnAction(event -> choice.choose(agent.id(), box.isSelected()));
        Label host = new Label(agent.host());
        host.getStyleClass().addAll("mono", "secondary");
        host.setMinWidth(0);
        HBox row = new WrappingRow(box, host, new Space(), chip(agent.health(), health));
        row.getStyleClass().add("agent-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label chip(Agent.Health health, String word) {
        Tone tone = switch (health) {
            case HEALTHY -> Tone.SUCCESS;
            case UNHEALTHY -> Tone.DANGER;
            case UNKNOWN -> Tone.NEUTRAL;
        };
        Feather icon = switch (health) {
            case HEALTHY -> Feather.CHECK_CIRCLE;
            case UNHEALTHY -> Feather.ALERT_OCTAGON;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
        Label chip = new Label(word, Icons.of(icon));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        tone.applyTo(chip);
        return chip;
    }

    private static String health(Agent.Health health) {
        return switch (health) {
            case HEALTHY -> text("proposal.agent.healthy");
            case UNHEALTHY -> text("proposal.agent.unhealthy");
            case UNKNOWN -> text("proposal.agent.unknown");
        };
    }
}
