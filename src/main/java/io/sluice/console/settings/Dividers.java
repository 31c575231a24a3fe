package io.sluice.console.settings;

import javafx.animation.PauseTransition;
import javafx.scene.control.SplitPane;
import javafx.util.Duration;

/** Dividers that remember their place. */
public final class Dividers {
    private static final Duration AT_REST = Duration.millis(400);

    private Dividers() {}

    /**
     * Puts a pane's only divider where it stood last, and remembers where it is moved to.
     *
     * @param id which divider, for ever
     * @param first where it stands before anyone moved it, 0 to 1
     */
    public static void remember(SplitPane pane, String id, double first, Settings settings) {
        pane.setDividerPositions(settings.divider(id, first));
        PauseTransition atRest = new PauseTransition(AT_REST);
        atRest.setOnFinished(event -> settings.rememberDivider(id, pane.getDividerPositions()[0]));
        pane.getDividers().getFirst().positionProperty().subscribe((before, now) -> atRest.playFromStart());
    }
}
