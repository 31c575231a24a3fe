package io.sluice.console.support;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Toasts as a layer of the window's scene, at the bottom left. It never takes the focus and lets every click past it. */
public final class ToastLayer extends StackPane implements Toasts {
    private final PauseTransition stay = new PauseTransition();
    private @Nullable Toast shown;
    private @Nullable Toast waiting;

    /** An empty layer. */
    public ToastLayer() {
        getStyleClass().add("toast-layer");
        setAlignment(Pos.BOTTOM_LEFT);
        setPickOnBounds(false);
        stay.setOnFinished(event -> dismiss());
    }

    @Override
    public void show(Toast toast) {
        stay.stop();
        shown = toast;
        getChildren().setAll(box(toast));
        stay.setDuration(Duration.millis((double) toast.time().toMillis()));
        stay.playFromStart();
    }

    @Override
    public void showWhenFree(Toast toast) {
        if (shown != null && shown.action() != null) {
            waiting = toast;
        } else {
            show(toast);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two toasts may say the same
    public boolean holds(Toast toast) {
        return toast == shown || toast == waiting;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two toasts may say the same
    public void replace(Toast old, Toast toast) {
        if (old == shown) {
            show(toast);
        } else {
            showWhenFree(toast);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two toasts may say the same
    public void retract(Toast toast) {
        if (toast == shown) {
            dismiss();
        } else if (toast == waiting) {
            waiting = null;
        }
    }

    private HBox box(Toast toast) {
        Label sentence = new Label(toast.sentence());
        sentence.getStyleClass().add("toast-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox box = new HBox(sentence);
        box.getStyleClass().add("toast");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.sentence());
        if (toast.action() != null) {
            Button button = new Button(toast.action().title());
            button.getStyleClass().addAll("toast-action", "flat");
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> act());
            box.getChildren().add(button);
        }
        if (toast.action() != null && toast.action().undoes()) {
            Label key = new Label(Shortcut.UNDO.keys());
            key.getStyleClass().add("key");
            HBox keyCap = new HBox(key);
            keyCap.getStyleClass().add("key-cap");
            keyCap.setAlignment(Pos.CENTER);
            box.getChildren().add(keyCap);
        }
        return box;
    }

    @Override
    public boolean canAct() {
        return shown != null && shown.action() != null && shown.action().undoes();
    }

    @Override
    public boolean act() {
        Toast toast = shown;
        if (toast == null || toast.action() == null) {
            return false;
        }
        dismiss();
        toast.action().run().run();
        return true;
    }

    @Override
    public void dismiss() {
        stay.stop();
        shown = null;
        getChildren().clear();
        Toast next = waiting;
        if (next != null) {
            waiting = null;
            show(next);
        }
    }
}
