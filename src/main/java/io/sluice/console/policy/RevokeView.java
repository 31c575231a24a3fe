package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.RevokeEffect;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.analysis.GlobalReach;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks why a route is closed for good, and shows what follows. */
public final class RevokeView {
    private static final int NAMED = 6;

    private final RevokeForm form;

    @FXML
    private VBox effects;

    @FXML
    private TextArea reason;

    @FXML
    private Label reasonMessage;

    @FXML
    private VBox typing;

    @FXML
    private Label typedLabel;

    @FXML
    private TextField typed;

    @FXML
    private Label typedMessage;

    @FXML
    private Label message;

    /** A view of the form. */
    public RevokeView(RevokeForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        effects(form.effect());
        Fields.bind(reason, reasonMessage, form.reason());
        typing.setVisible(form.mustType());
        typing.setManaged(form.mustType());
        String destination = form.policy().destination().toString();
        String asked = text(
                form.effect().everywhere() == null ? "policy.revoke.typed" : "policy.revoke.typed.global", destination);
        typedLabel.setText(asked);
        typed.setAccessibleText(asked);
        Fields.bind(typed, typedMessage, form.typed());
        Fields.show(message, form.messageProperty());
    }

    private void effects(RevokeEffect effect) {
        List<String> failing = effect.failing();
        GlobalReach everywhere = effect.everywhere();
        if (everywhere != null) {
            effects.getChildren().add(everywhere(everywhere, failing.isEmpty()));
        }
        if (!failing.isEmpty()) {
            effects.getChildren()
                    .add(new Callout(
                            Tone.DANGER,
                            text("policy.revoke.failing.why", failing.size()),
                            text("policy.revoke.failing.what", some(failing))));
        } else if (everywhere == null) {
            effects.getChildren()
                    .add(new Callout(
                            Tone.NEUTRAL, text("policy.revoke.nobody.why"), text("policy.revoke.nobody.what")));
        }
        if (!effect.keeping().isEmpty()) {
            effects.getChildren()
                    .add(new Callout(
                            Tone.NEUTRAL,
                            text("policy.revoke.keeping.why", effect.keeping().size()),
                            text("policy.revoke.keeping.what", some(effect.keeping()))));
        }
        if (!effect.open().isEmpty()) {
            List<String> names = effect.open().stream().map(EgressPolicy::name).toList();
            effects.getChildren()
                    .add(new Callout(
                            Tone.ATTENTION,
                            text(effect.staysOpen() ? "policy.revoke.open.whole" : "policy.revoke.open.part"),
                            text("policy.revoke.open.what", some(names))));
        }
    }

    private static Callout everywhere(GlobalReach reach, boolean noneFails) {
        String keep = reach.keeping() == 0
                ? text("policy.revoke.global.keep.none")
                : text("policy.revoke.global.keep", reach.keeping());
        return new Callout(
                Tone.DANGER,
                text("policy.revoke.global.why", reach.workloads()),
                noneFails ? text("policy.revoke.global.none.fails", keep) : keep);
    }

    private static String some(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : text("policy.and.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }
}
