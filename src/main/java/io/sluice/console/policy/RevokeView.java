package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.TypedReasonFields;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Asks why a route is closed for good, and shows what follows. */
public final class RevokeView {
    private final RevokeForm form;

    @FXML
    private VBox effects;

    @FXML
    private VBox asked;

    /** A view of the form. */
    public RevokeView(RevokeForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        form.consequences().forEach(consequence -> effects.getChildren().add(consequence.node()));
        String typing = text(
                form.effect().everywhere() == null ? "policy.revoke.typed" : "policy.revoke.typed.global",
                form.policy().destination());
        asked.getChildren().add(new TypedReasonFields(form.reason(), typing, form.messageProperty()));
    }
}
