package io.sluice.console.proposal;

import static io.sluice.console.proposal.Suggestions.shown;
import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.MarkingBoxes;
import io.sluice.console.forms.SniField;
import io.sluice.console.pieces.Segments;
import io.sluice.console.support.Times;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks what a new policy needs, with the brief on it beside. */
public final class ProposalView {
    private final ProposalForm form;
    private final Times times;
    private final Runnable discarding;

    @FXML
    private ToggleGroup kinds;

    @FXML
    private ToggleButton direct;

    @FXML
    private ToggleButton agent;

    @FXML
    private Label kindWhy;

    @FXML
    private AddressField address;

    @FXML
    private VBox single;

    @FXML
    private VBox listing;

    @FXML
    private TextField ports;

    @FXML
    private Label addressMessage;

    @FXML
    private FlowPane addressSuggestions;

    @FXML
    private Label portsMessage;

    @FXML
    private FlowPane portsSuggestions;

    @FXML
    private VBox agents;

    @FXML
    private VBox sni;

    @FXML
    private TextField name;

    @FXML
    private Label nameMessage;

    @FXML
    private TextArea justification;

    @FXML
    private Label justificationMessage;

    @FXML
    private TextArea description;

    @FXML
    private Label descriptionMessage;

    @FXML
    private Label namePattern;

    @FXML
    private VBox purpose;

    @FXML
    private VBox markings;

    @FXML
    private VBox opening;

    @FXML
    private Button discard;

    @FXML
    private Label message;

    @FXML
    private VBox brief;

    /**
     * A view of the form.
     *
     * @param discarding throws away what is written
     */
    public ProposalView(ProposalForm form, Times times, Runnable discarding) {
        this.form = form;
        this.times = times;
        this.discarding = discarding;
    }

    @FXML
    void initialize() {
        Route route = form.route();
        kind(direct, PolicyKind.DIRECT);
        kind(agent, PolicyKind.AGENT_PROXY);
        Segments.bind(kinds, PolicyKind.class, route.kindProperty());
        route.kindProperty().subscribe(now -> kindWhy.setText(kindWhy(now)));
        Suggestions.bind(
                address, addressMessage, addressSuggestions, route.one().address(), route.one()::takeAddress);
        Suggestions.bind(ports, portsMessage, portsSuggestions, route.one().ports(), route.one()::takePorts);
        agents.getChildren().add(new AgentFields(route.agents()));
        route.kindProperty().subscribe(now -> shown(agents, route.throughAgents()));
        sni.getChildren().add(new SniField(route.sni(), form.opening() == null));
        route.sni().mattersProperty().subscribe(matters -> shown(sni, matters));
        Wording wording = form.wording();
        namePattern.setText(text("proposal.name.pattern", Wording.ADDRESS, Wording.PORTS));
        Fields.bind(name, nameMessage, wording.name());
        Fields.bind(justification, justificationMessage, wording.justification());
        Fields.bind(description, descriptionMessage, wording.description());
        purpose.getChildren().add(new PurposeFields(form.purpose()));
        markings.getChildren().add(new MarkingBoxes(form.markings()));
        shown(markings, !form.markings().known().isEmpty());
        discard.setOnAction(event -> {
            discarding.run();
            address.requestFocus();
        });
        Opening opened = form.opening();
        if (opened == null) {
            list(route);
        } else {
            opening.getChildren().add(new OpeningFields(opened));
        }
        shown(namePattern, route.list().active());
        shown(opening, opened != null);
        Fields.show(message, form.messageProperty());
        brief.getChildren().add(new BriefPane(form.briefProperty(), times, opened != null));
    }

    /** Several can be proposed together; each that is created is confirmed by itself. */
    private void list(Route route) {
        address.onSeveral(route.list()::add);
        listing.getChildren().add(new ListFields(route.list()));
        route.list().linesProperty().subscribe(lines -> {
            shown(single, lines.isEmpty());
            shown(namePattern, !lines.isEmpty());
            shown(agents, route.throughAgents());
        });
    }

    private String kindWhy(PolicyKind chosen) {
        String why = text(chosen == PolicyKind.DIRECT ? "proposal.kind.direct.why" : "proposal.kind.agent.why");
        return Stream.of(direct, agent)
                .filter(ToggleButton::isDisabled)
                .findFirst()
                .map(missing -> why + "\n"
                        + text(
                                "proposal.kind.missing",
                                missing.getText(),
                                profile().name()))
                .orElse(why);
    }

    private RuleProfile profile() {
        return form.route().profile();
    }

    private void kind(ToggleButton button, PolicyKind kind) {
        button.setDisable(!profile().has(kind));
        button.setUserData(kind);
    }
}
