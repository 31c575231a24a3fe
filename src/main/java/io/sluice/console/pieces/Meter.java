package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How much of a limit is used: 7 of 10, and what happens at the end. */
public final class Meter extends VBox {

    /**
     * A meter.
     *
     * @param what the things counted, in the plural
     * @param atTheEnd what happens at the limit, one sentence
     */
    public Meter(String what, long used, long limit, String atTheEnd) {
        getStyleClass().add("meter");
        Tone tone = used >= limit ? Tone.DANGER : used >= limit * 0.8 ? Tone.ATTENTION : Tone.ACCENT;
        tone.applyTo(this);
        String count = text("pieces.meter", Numbers.format(used), Numbers.format(limit));
        Label name = new Label(what);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = new Label(count);
        number.getStyleClass().add("number");
        ProgressBar bar = new ProgressBar(limit == 0 ? 1 : Math.min(1, (double) used / limit));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(what + ": " + count);
        Label end = new Label(atTheEnd);
        end.getStyleClass().add("secondary");
        end.setWrapText(true);
        getChildren().addAll(new HBox(name, number), bar, end);
    }
}
