package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A remark that cannot be overlooked: one line why, one line what to do, and seldom more than one button. */
public final class Callout extends HBox {
    private final Label first;
    private final Label second;

    /** A callout without a button. */
    public Callout(Tone tone, String why, String whatToDo) {
        getStyleClass().add("callout");
        tone.applyTo(this);
        first = new Label(why);
        first.getStyleClass().add("callout-why");
        first.setWrapText(true);
        first.setMinHeight(USE_PREF_SIZE);
        second = new Label(whatToDo);
        second.getStyleClass().add("callout-what");
        second.setWrapText(true);
        second.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(first, second);
        words.getStyleClass().add("callout-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(icon(tone), tone), words);
        setAccessibleText(why + " " + whatToDo);
    }

    /** A callout with a button. */
    public Callout(Tone tone, String why, String whatToDo, String act, Runnable action) {
        this(tone, why, whatToDo);
        offer(act, action);
    }

    /** Offers something more, by the button at its right that is returned. */
    public Button offer(String act, Runnable action) {
        Button button = new Button(act);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        HBox holder = new HBox(button);
        holder.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(holder);
        return button;
    }

    /** Says why in other words, such as those of another age. */
    public void say(String why) {
        say(why, second.getText());
    }

    /** Says both lines in other words; its button stays, with the focus if it has it. */
    public void say(String why, String whatToDo) {
        first.setText(why);
        second.setText(whatToDo);
        setAccessibleText(why + " " + whatToDo);
    }

    private static Feather icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL, ACCENT -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case ATTENTION -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_OCTAGON;
        };
    }
}
