package io.sluice.console.pieces;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Why a button of a page cannot be pressed: it stands beside the button and is spoken with it. */
public final class Objection {
    private Objection() {}

    /**
     * Shows whether a button can be pressed, and if not, why.
     *
     * @param known whether it is known yet; until then it cannot be pressed, and nothing is said
     * @param why why it cannot be pressed; null if it can
     */
    public static void show(Button button, Label label, boolean known, @Nullable String why) {
        String said = why == null ? "" : why;
        button.setDisable(!known || why != null);
        button.setAccessibleHelp(said);
        label.setText(said);
        Shown.set(label, why != null);
    }
}
