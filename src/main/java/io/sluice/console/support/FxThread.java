package io.sluice.console.support;

import javafx.application.Platform;

/** The JavaFX application thread. No other class calls {@link Platform#runLater}. */
public final class FxThread implements UiThread {
    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
