package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Tone;
import javafx.scene.layout.StackPane;

/**
 * Says above every screen that decisions are not delivered because the session has ended or is not enough (R25), until the
 * person has signed in again: whoever looks at the lists only would believe them delivered.
 */
final class HeldBack extends StackPane {
    private final ShellViewModel model;
    private final ScreenStack screens;

    HeldBack(ShellViewModel model, ScreenStack screens) {
        this.model = model;
        this.screens = screens;
        getStyleClass().add("held-back");
        Shown.set(this, false);
        model.heldBackProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
    }

    private void show() {
        int count = model.heldBackProperty().get();
        if (count > 0) {
            put(text("shell.held.why", count));
        } else if (isVisible()) {
            boolean focused = isFocusWithin();
            Shown.set(this, false);
            getChildren().clear();
            if (focused) {
                // Otherwise the next key would go to the first control of the window.
                screens.takeFocus();
            }
        }
    }

    /** What has changed is said by the same button's callout, which may have the focus. */
    private void put(String why) {
        String problem = model.problemProperty().get();
        String what = problem.isEmpty() ? text("shell.held.what") : problem;
        if (getChildren().isEmpty()) {
            getChildren().add(new Callout(Tone.DANGER, why, what, text("shell.sign-in"), model::signIn));
            Shown.set(this, true);
        } else if (getChildren().getFirst() instanceof Callout callout) {
            callout.say(why, what);
        }
    }
}
