package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The state of a policy, as icon, word and tint; beside it <em>not delivered yet</em> or <em>needs attention</em>. */
public final class StateChip extends HBox {
    private final Label state = chip();
    private final Label delivery = chip();

    /** A chip that shows nothing yet; for cells. */
    public StateChip() {
        getStyleClass().add("state");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        delivery.getStyleClass().add("delivery");
    }

    /** A chip for a delivered state. */
    public StateChip(PolicyState shown) {
        this(shown, Delivery.DELIVERED);
    }

    /** A chip. */
    public StateChip(PolicyState shown, Delivery reached) {
        this();
        show(shown, reached);
    }

    /** A chip for a policy that lets through only once the provider has applied it (R13): until then, that it waits for that. */
    public static StateChip applied(EgressPolicy policy) {
        StateChip chip = new StateChip(policy.state());
        if (policy.active() && policy.life().waitingForProvider()) {
            dress(chip.state, Tone.ATTENTION, Feather.CLOCK, text("pieces.state.waiting"));
        }
        return chip;
    }

    /** Shows a state and whether it is delivered. */
    public void show(PolicyState shown, Delivery reached) {
        Tone tone = tone(shown);
        dress(state, tone, icon(shown), shown.title());
        boolean delivered = reached == Delivery.DELIVERED;
        if (getChildren().size() != (delivered ? 1 : 2)) {
            getChildren().setAll(delivered ? List.of(state) : List.of(state, delivery));
        }
        if (!delivered) {
            boolean waits = reached == Delivery.NOT_DELIVERED_YET;
            dress(
                    delivery,
                    waits ? Tone.ATTENTION : Tone.DANGER,
                    waits ? Feather.UPLOAD_CLOUD : Feather.ALERT_CIRCLE,
                    text(waits ? "pieces.delivery.waits" : "pieces.delivery.attention"));
        }
    }

    private static Label chip() {
        Label label = new Label();
        label.getStyleClass().add("chip");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static void dress(Label label, Tone tone, Feather icon, String word) {
        tone.applyTo(label);
        label.setText(word);
        if (label.getGraphic() instanceof FontIcon there) {
            there.setIconCode(icon);
        } else {
            label.setGraphic(Icons.of(icon));
        }
    }

    private static Tone tone(PolicyState state) {
        return switch (state) {
            case PENDING_APPROVAL, PAUSED -> Tone.ATTENTION;
            case ACTIVE -> Tone.SUCCESS;
            case REVOKED, DENIED -> Tone.DANGER;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    private static Feather icon(PolicyState state) {
        return switch (state) {
            case PENDING_APPROVAL -> Feather.CLOCK;
            case ACTIVE -> Feather.CHECK;
            case PAUSED -> Feather.PAUSE;
            case REVOKED -> Feather.SLASH;
            case DENIED -> Feather.X;
            case WITHDRAWN -> Feather.CORNER_UP_LEFT;
        };
    }
}
