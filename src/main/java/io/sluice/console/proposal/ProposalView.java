package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.SniField;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Project;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks what a new policy needs, with the brief on it beside. */
public final class ProposalView {
    private final ProposalForm form;
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
    private TextField address;

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
    private ComboBox<@Nullable Project> project;

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
    public ProposalView(ProposalForm form, Runnable discarding) {
        this.form = form;
        this.discarding = discarding;
    }

    @FXML
    void initialize() {
        kind(direct, PolicyKind.DIRECT);
        kind(agent, PolicyKind.AGENT_PROXY);
        kinds.selectedToggleProperty().addListener((property, before, now) -> {
            // One that is pressed again stays: one of the two is always on.
            if (now == null) {
                kinds.selectToggle(before);
            }
        });
        form.kindProperty()
                .subscribe(now -> kindWhy.setText(
                        text(now == PolicyKind.DIRECT ? "proposal.kind.direct.why" : "proposal.kind.agent.why")));
        checked(address, addressMessage, addressSuggestions, form.address(), form::takeAddress);
        checked(ports, portsMessage, portsSuggestions, form.ports(), form::takePorts);
        agents.getChildren().add(new AgentFields(form.agents()));
        form.kindProperty().subscribe(now -> shown(agents, now == PolicyKind.AGENT_PROXY));
        sni.getChildren().add(new SniField(form.sni()));
        form.sni().mattersProperty().subscribe(matters -> shown(sni, matters));
        Fields.bind(name, nameMessage, form.name());
        Fields.bind(justification, justificationMessage, form.justification());
        Fields.bind(description, descriptionMessage, form.description());
        project.setConverter(new ProjectNames());
        project.getItems().add(null);
        project.getItems().addAll(form.projects());
        project.valueProperty().bindBidirectional(form.projectProperty());
        discard.setOnAction(event -> {
            discarding.run();
            address.requestFocus();
        });
        Opening opened = form.opening();
        if (opened != null) {
            opening.getChildren().add(new OpeningFields(opened));
        }
        shown(opening, opened != null);
        Fields.show(message, form.messageProperty());
        brief.getChildren().add(new BriefPane(form.briefProperty(), opened != null));
    }

    private void kind(ToggleButton button, PolicyKind kind) {
        button.setOnAction(event -> form.kindProperty().set(kind));
        form.kindProperty().subscribe(now -> button.setSelected(now == kind));
    }

    private static void checked(
            TextField control, Label message, FlowPane suggestions, CheckedField field, Consumer<String> take) {
        Fields.bind(control, message, field.field());
        field.suggestionsProperty().subscribe(found -> {
            suggestions.getChildren().setAll(buttons(found, control, take));
            shown(suggestions, !found.isEmpty());
        });
    }

    private static List<Button> buttons(List<String> found, TextField control, Consumer<String> take) {
        return found.stream()
                .map(each -> {
                    Button button = new Button(each);
                    button.getStyleClass().addAll("small", "mono", "suggestion");
                    button.setAccessibleText(text("proposal.suggestion", each));
                    button.setOnAction(event -> {
                        control.requestFocus();
                        take.accept(each);
                        control.end();
                    });
                    return button;
                })
                .toList();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static final class ProjectNames extends StringConverter<@Nullable Project> {
        @Override
        public String toString(@Nullable Project each) {
            return each == null ? text("proposal.project.none") : each.name();
        }

        @Override
        public Project fromString(String text) {
            throw new UnsupportedOperationException("The project is chosen, not written");
        }
    }
}
