package io.sluice.console.settings;

import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
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
        new Place(pane, settings.divider(id, first), place -> settings.rememberDivider(id, place)).keep();
    }

    /** Where a divider stands: at its share of the width, whatever the width. */
    private static final class Place {
        private final PauseTransition atRest = new PauseTransition(AT_REST);
        private final SplitPane pane;
        private double share;
        private boolean resizing;

        Place(SplitPane pane, double share, DoubleConsumer remember) {
            this.pane = pane;
            this.share = share;
            atRest.setOnFinished(event -> remember.accept(this.share));
        }

        void keep() {
            pane.setDividerPositions(share);
            pane.widthProperty().subscribe(this::resized);
            pane.getDividers().getFirst().positionProperty().subscribe((before, now) -> moved(now.doubleValue()));
        }

        private void moved(double now) {
            if (!resizing) {
                share = now;
                atRest.playFromStart();
            }
        }

        /** A split pane gives half of every new pixel to each side; put right as soon as it has laid itself out. */
        private void resized() {
            Scene scene = pane.getScene();
            if (scene != null && !resizing) {
                resizing = true;
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        pane.setDividerPositions(share);
                        resizing = false;
                    }
                });
            }
        }
    }
}
