package io.sluice.console.pieces;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Makes a row of controls shorter, step by step, until it fits its width, whatever the window and the text size. */
public final class Fitting {
    private final Pane row;
    private final IntConsumer shorten;
    private final int steps;
    private boolean fitting;
    private int now;

    private Fitting(Pane row, int steps, IntConsumer shorten) {
        this.row = row;
        this.steps = steps;
        this.shorten = shorten;
    }

    /**
     * Keeps a row fitting.
     *
     * @param steps how often it can be made shorter
     * @param shorten makes it as short as a step says; 0 is in full
     */
    public static Fitting keep(Pane row, int steps, IntConsumer shorten) {
        Fitting fitting = new Fitting(row, steps, shorten);
        row.widthProperty().subscribe(fitting::fit);
        for (Node node : row.getChildren()) {
            if (node instanceof Labeled labeled) {
                labeled.fontProperty().subscribe(fitting::fit);
            }
        }
        // What was measured before it was dressed may turn out longer.
        row.needsLayoutProperty().subscribe(needs -> {
            if (!needs && fitting.now < steps && fitting.tooLong()) {
                fitting.fit();
            }
        });
        return fitting;
    }

    /** Fits it again, after something in it has changed. */
    public void fit() {
        // Making it shorter may itself ask for another fit.
        if (fitting) {
            return;
        }
        fitting = true;
        for (int step = 0; step <= steps; step++) {
            now = step;
            shorten.accept(step);
            if (!tooLong()) {
                break;
            }
        }
        fitting = false;
    }

    private boolean tooLong() {
        return row.getWidth() > 0 && row.prefWidth(Region.USE_COMPUTED_SIZE) > row.getWidth();
    }
}
