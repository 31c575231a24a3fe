package io.sluice.console.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Lines that are made once and used again for whatever is shown next: dressing a new node costs far more than to fill one
 * that is there.
 *
 * @param <N> draws a line
 * @param <T> what a line shows
 */
public final class Lines<N extends Node, T> {
    /** Spare lines beyond these are given up. */
    private static final int SPARE = 16;

    private final VBox box;
    private final Supplier<N> make;
    private final BiConsumer<N, T> show;
    private final List<N> made = new ArrayList<>();
    private int used;

    /**
     * Lines in a box that holds nothing else.
     *
     * @param show fills a line
     */
    public Lines(VBox box, Supplier<N> make, BiConsumer<N, T> show) {
        this.box = box;
        this.make = make;
        this.show = show;
    }

    /** Shows these, one a line. */
    public void show(List<? extends T> things) {
        while (made.size() < things.size()) {
            N line = make.get();
            made.add(line);
            box.getChildren().add(line);
        }
        used = things.size();
        int kept = Math.max(used, SPARE);
        if (made.size() > kept) {
            made.subList(kept, made.size()).clear();
            box.getChildren().remove(kept, box.getChildren().size());
        }
        for (int i = 0; i < made.size(); i++) {
            N line = made.get(i);
            if (i < used) {
                show.accept(line, things.get(i));
            }
            Shown.set(line, i < used);
        }
    }

    /** The lines that show something, in order. */
    public List<N> shown() {
        return List.copyOf(made.subList(0, used));
    }
}
