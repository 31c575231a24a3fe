package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Tone;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Says above every screen that somebody answers in the backend's place (R23), or that decisions are not delivered because the session has ended or is not fresh enough (R25), until the
 * person has signed in again: whoever looks at the lists only would believe them delivered.
 */
final class HeldBack extends StackPane {
    private final ShellViewModel model;
    private @Nullable String offered;
    private Tone tone = Tone.DANGER;

    HeldBack(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("held-back");
        Shown.set(this, false);
        model.heldBackProperty().subscribe(now -> show());
        model.signedOutProperty().subscribe(now -> show());
        model.untrustedProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
    }

    private void show() {
        String problem = model.problemProperty().get();
        int count = model.heldBackProperty().get();
        if (model.untrustedProperty().get()) {
            put(Tone.DANGER, text("shell.untrusted.why"), problem, text("shell.untrusted.act"), model::syncNow);
        } else if (model.signedOutProperty().get()) {
            put(
                    model.stepUpWanted() ? Tone.ATTENTION : Tone.DANGER,
                    count > 0 ? text("shell.held.why", count) : text("shell.signed-out.why"),
                    problem,
                    text("shell.sign-in"),
                    model::signIn);
        } else if (isVisible()) {
            Shown.set(this, false);
            getChildren().clear();
        }
    }

    /** What has changed is said by the same button's callout, which may have the focus. */
    private void put(Tone wanted, String why, String what, String act, Runnable action) {
        if (act.equals(offered)
                && wanted == tone
                && isVisible()
                && getChildren().getFirst() instanceof Callout callout) {
            callout.say(why, what);
        } else {
            offered = act;
            tone = wanted;
            getChildren().setAll(new Callout(tone, why, what, act, action));
            Shown.set(this, true);
        }
    }
}
