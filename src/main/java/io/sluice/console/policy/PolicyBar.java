package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Shortcut;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/**
 * The bar of what is done most to a policy. What its state allows has a button; what the person may not do is disabled, and
 * the page below says why (R14).
 */
public final class PolicyBar extends WrappingRow {
    private final Fitting fitting = new Fitting(3, this::shorten);
    private final Button revoke = button("revoke", Operation.REVOKE, "taking");
    private final Button metadata = button("metadata", Operation.UPDATE_METADATA, "standard");
    private final Button share = button("share", Operation.SHARE, "accent");
    private final Button pause = button("pause", Operation.PAUSE, "taking");
    private final Button decide = new Button(text("policy.decide"));
    private final Button withdraw = button("withdraw", Operation.WITHDRAW, "taking");
    private final Button edit = button("edit", Operation.EDIT_PROPOSAL, "accent");
    private Consumer<Operation> ask = operation -> {};
    private Runnable review = () -> {};

    /** A bar without buttons yet. */
    public PolicyBar() {
        getStyleClass().add("action-bar");
        setMinWidth(0);
        decide.setId("decide");
        decide.getStyleClass().add("accent");
        decide.setMinWidth(USE_PREF_SIZE);
        decide.setOnAction(event -> review.run());
        key(share, Shortcut.MANAGE_SHARING);
        key(metadata, Shortcut.UPDATE_METADATA);
        // A bar without a button is as high as the others.
        Space before = new Space();
        before.getStyleClass().add("bar-height");
        getChildren().addAll(before, revoke, metadata, share, pause, decide, withdraw, edit);
        fitting.keep(this);
    }

    private Button button(String id, Operation operation, String style) {
        Button button = new Button(operation.title());
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(operation.title());
        button.setOnAction(event -> ask.accept(operation));
        return button;
    }

    private static void key(Button button, Shortcut shortcut) {
        button.setGraphic(new KeyCap(shortcut.keys()));
        button.setContentDisplay(ContentDisplay.RIGHT);
    }

    /**
     * What the buttons do.
     *
     * @param asked asks what an act needs to know
     * @param reviewed shows the proposal where it is decided
     */
    public void does(Consumer<Operation> asked, Runnable reviewed) {
        ask = asked;
        review = reviewed;
    }

    /** Shows the buttons of a policy. */
    public void show(PolicyFile file) {
        PolicyState state = file.policy().state();
        boolean route = state == PolicyState.ACTIVE || state == PolicyState.PAUSED;
        shown(revoke, route, Operation.REVOKE, file);
        shown(metadata, route, Operation.UPDATE_METADATA, file);
        shown(share, route, Operation.SHARE, file);
        // Nobody but the provider's own people can do it (R11): for all others it stands in the menu, with the reason.
        shown(pause, state == PolicyState.ACTIVE && file.acts().can(Operation.PAUSE), Operation.PAUSE, file);
        boolean pending = state == PolicyState.PENDING_APPROVAL;
        boolean own = pending && file.acts().can(Operation.WITHDRAW);
        // Some enrollments let people decide what they proposed themselves (R12).
        shown(decide, pending && (!own || file.acts().can(Operation.APPROVE)), Operation.REQUEST_CHANGES, file);
        shown(withdraw, own, Operation.WITHDRAW, file);
        shown(edit, own && file.acts().can(Operation.EDIT_PROPOSAL), Operation.EDIT_PROPOSAL, file);
        fitting.fit();
    }

    private static void shown(Button button, boolean shown, Operation operation, PolicyFile file) {
        button.setVisible(shown);
        button.setManaged(shown);
        button.setDisable(!file.acts().can(operation));
        button.setAccessibleHelp(file.acts()
                .objection(operation)
                .map(refused -> refused.reason())
                .orElse(null));
    }

    /** First the longest button takes a shorter word, then all give up their keys, then sharing takes a shorter word. */
    private void shorten(int step) {
        metadata.setText(step == 0 ? Operation.UPDATE_METADATA.title() : text("policy.metadata.short"));
        share.setText(step < 3 ? Operation.SHARE.title() : text("policy.share.short"));
        for (Button button : List.of(metadata, share)) {
            button.setContentDisplay(step < 2 ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
            button.getStyleClass().remove("bare");
            if (step >= 2) {
                button.getStyleClass().add("bare");
            }
        }
    }
}
