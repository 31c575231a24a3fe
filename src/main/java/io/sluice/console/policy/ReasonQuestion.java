package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.ReasonForm;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.Looked;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The question of an act that needs no more than a reason, or not even that.
 *
 * @param consequences what would follow, said above the question and kept with the decision
 * @param act the word on the button
 * @param takes whether the act takes something away
 */
record ReasonQuestion(
        ReasonForm form,
        List<Consequence> consequences,
        String title,
        ReasonView.Words words,
        String act,
        boolean takes) {

    /**
     * The question of withdrawing, pausing, resuming, or confirming that a policy is applied.
     *
     * @throws IllegalArgumentException for an act that asks more
     */
    static ReasonQuestion of(
            Operation operation, PolicyFile file, List<Consequence> consequences, Submission submission) {
        Looked looked = new Looked(file.policy(), null, consequences.isEmpty() ? null : Consequence.seen(consequences));
        Destination destination = file.policy().destination();
        return switch (operation) {
            case WITHDRAW ->
                new ReasonQuestion(
                        ReasonForm.optional(looked, Act.Withdraw::new, submission),
                        consequences,
                        text("policy.withdraw.title", destination),
                        new ReasonView.Words(text("policy.withdraw.lead"), text("policy.reason.optional")),
                        text("policy.withdraw.act"),
                        true);
            case PAUSE ->
                new ReasonQuestion(
                        new ReasonForm(looked, Act.Pause::new, submission),
                        consequences,
                        text("policy.pause.title", destination),
                        new ReasonView.Words(pauseLead(file.policy()), text("policy.reason")),
                        text("policy.pause.act"),
                        true);
            case RESUME ->
                new ReasonQuestion(
                        ReasonForm.optional(looked, Act.Resume::new, submission),
                        consequences,
                        text("policy.resume.title", destination),
                        new ReasonView.Words(text("policy.resume.lead"), text("policy.reason.optional")),
                        text("policy.resume.act"),
                        false);
            case CONFIRM_APPLIED ->
                new ReasonQuestion(
                        ReasonForm.without(looked, new Act.ConfirmApplied(), submission),
                        consequences,
                        text("policy.applied.title", destination),
                        new ReasonView.Words(text("policy.applied.lead"), null),
                        text("policy.applied.act"),
                        false);
            default -> throw new IllegalArgumentException("Asks more than a reason: " + operation);
        };
    }

    private static String pauseLead(EgressPolicy policy) {
        if (policy.life().waitingForProvider()) {
            return text("policy.pause.lead.waiting");
        }
        return text(policy.global() ? "policy.pause.lead.global" : "policy.pause.lead");
    }

    Node view() {
        VBox view = new VBox();
        view.getStyleClass().add("form");
        consequences.forEach(consequence -> view.getChildren().add(consequence.node()));
        view.getChildren().add(ReasonView.of(form.reason(), form.messageProperty(), words.lead(), words.label()));
        return view;
    }
}
