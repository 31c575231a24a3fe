package io.sluice.console.pieces;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Makes a row of controls shorter, step by step, until it fits its width, whatever the window and the text size. */
public final class Fitting {
    /** Less than this is rounding. */
    private static final double NOTHING = 0.5;

    private final int steps;
    private final IntConsumer shorten;
    private @Nullable Pane row;
    private boolean fitting;
    private double measured;

    /**
     * For a row that can be made shorter.
     *
     * @param steps how often
     * @param shorten makes it as short as a step says; 0 is in full
     */
    public Fitting(int steps, IntConsumer shorten) {
        this.steps = steps;
        this.shorten = shorten;
    }

    /** Keeps a row fitting from now on. */
    public void keep(Pane kept) {
        row = kept;
        kept.widthProperty().subscribe(this::fit);
        for (Node node : kept.getChildren()) {
            if (node instanceof Labeled labeled) {
                // A font changes in the midst of a change of style classes, where nothing may be changed but by it.
                labeled.fontProperty().subscribe(kept::requestLayout);
            }
        }
        // What was measured before it was dressed may turn out to be of another length.
        kept.needsLayoutProperty().subscribe(needs -> {
            if (!needs && Math.abs(length(kept) - measured) > NOTHING) {
                fit();
            }
        });
    }

    /** Fits it again, after something in it has changed. */
    public void fit() {
        // Making it shorter may itself ask for another fit.
        if (fitting) {
            return;
        }
        fitting = true;
        try {
            for (int step = 0; step <= steps; step++) {
                shorten.accept(step);
                if (!tooLong()) {
                    break;
                }
            }
        } finally {
            fitting = false;
        }
    }

    private boolean tooLong() {
        Pane kept = row;
        if (kept == null || kept.getWidth() <= 0) {
            return false;
        }
        measured = length(kept);
        return measured > kept.getWidth();
    }

    private static double length(Pane kept) {
        return kept.prefWidth(Region.USE_COMPUTED_SIZE);
    }
}
