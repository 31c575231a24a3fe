package io.sluice.canary.console;

import javafx.application.Platform;
import javafx.fxml.FXMLLoader;

/** Loads its screen by itself and jumps to its thread by itself. */
public final class LoadsItsOwnFxml {
    /** Jumps. */
    public void load(FXMLLoader loader) {
        Platform.runLater(() -> loader.setRoot(this));
    }
}
