package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.TypedReasonFields;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Revocations;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks why several routes are closed for good, and shows what follows. */
public final class RevokeManyView {
    private static final int NAMED = 8;

    private final RevokeManyForm form;

    @FXML
    private Label names;

    @FXML
    private VBox effects;

    @FXML
    private VBox asked;

    /** A view of the form. */
    public RevokeManyView(RevokeManyForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        Revocations.Plan plan = form.plan();
        names.setText(some(plan.allowed().stream()
                .map(policy -> text("policies.revoke.one", policy.name(), policy.destination()))
                .toList()));
        effects(plan);
        String typing = text("policies.revoke.typed", form.reason().wanted());
        asked.getChildren().add(new TypedReasonFields(form.reason(), typing, form.messageProperty()));
    }

    private void effects(Revocations.Plan plan) {
        plan.leftOut()
                .forEach((why, count) -> effects.getChildren()
                        .add(new Callout(Tone.ATTENTION, text("policies.revoke.left", count), why)));
        List<String> failing = plan.failing();
        effects.getChildren()
                .add(
                        failing.isEmpty()
                                ? new Callout(
                                        Tone.NEUTRAL,
                                        text("policies.revoke.nobody.why"),
                                        text("policies.revoke.nobody.what"))
                                : new Callout(
                                        Tone.DANGER, text("policies.revoke.failing", failing.size()), some(failing)));
    }

    private static String some(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : text("policies.revoke.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }
}
