package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Lines;
import io.sluice.console.pieces.PeoplePicker;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.SelectedProposals.Plan;
import io.sluice.console.support.Dialog;
import io.sluice.egress.EgressPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Asks what approving several proposals asks, with what was found on each. */
public final class SelectedApprovalView {
    private final SelectedApproval form;

    @FXML
    private VBox notes;

    @FXML
    private VBox proposals;

    @FXML
    private Label tally;

    @FXML
    private VBox people;

    @FXML
    private Label peopleMessage;

    @FXML
    private Label reasonLabel;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public SelectedApprovalView(SelectedApproval form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Lines<SelectedTask, ProposalFile> lines = new Lines<>(
                proposals,
                () -> new SelectedTask(form::tick),
                (line, task) -> line.show(task, form.tickedProperty().get().contains(SelectedApproval.id(task))));
        form.planProperty().subscribe(plan -> {
            lines.show(plan.tasks());
            notes.getChildren().setAll(notes(plan));
            told(plan);
        });
        form.tickedProperty().subscribe(ticked -> told(form.planProperty().get()));
        // Who gets it is asked of all of them; a tick is for those that have been looked at.
        people.getStyleClass().add(Dialog.FIRST);
        people.getChildren().add(new PeoplePicker(form.people()));
        Fields.show(peopleMessage, form.peopleMessageProperty());
        Fields.bind(reason, reasonMessage, form.reason());
        Fields.show(message, form.messageProperty());
    }

    private void told(Plan plan) {
        tally.setText(text(
                "approvals.together.tally", form.approved().size(), plan.tasks().size()));
        String asked = text(form.beside() ? "approvals.together.reason" : "approvals.approve.reason.optional");
        reasonLabel.setText(asked);
        reason.setAccessibleText(asked);
    }

    private static List<Node> notes(Plan plan) {
        List<Node> notes = new ArrayList<>();
        plan.leftOut().forEach((why, policies) -> notes.add(new Callout(Tone.ATTENTION, leftOut(policies), why)));
        int critical = plan.critical().size();
        if (critical > 0) {
            notes.add(new Callout(
                    Tone.DANGER,
                    text("approvals.together.critical.why", critical),
                    text("approvals.together.critical.what")));
        }
        if (!plan.starting().isEmpty()) {
            notes.add(new Callout(
                    Tone.NEUTRAL,
                    text("approvals.together.starting", plan.starting().size()),
                    String.join(", ", plan.starting())));
        }
        return notes;
    }

    /** Those that are not decided, by name. */
    static String leftOut(List<EgressPolicy> policies) {
        return text(
                "approvals.together.left",
                policies.stream()
                        .map(policy -> text("approvals.together.one", policy.name(), policy.destination()))
                        .collect(Collectors.joining(", ")));
    }
}
