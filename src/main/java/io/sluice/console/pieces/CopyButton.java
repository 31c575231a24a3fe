package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Clip;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Copies a text to the clipboard and shows a check mark for a moment. */
public final class CopyButton extends Button {
    private static final Duration CONFIRMED = Duration.millis(1200);

    private final PauseTransition confirmed = new PauseTransition(CONFIRMED);

    /**
     * A button.
     *
     * @param what the thing it copies, for tooltip and screen readers: "address"
     * @param value asked at the time of the click
     */
    public CopyButton(String what, Supplier<String> value) {
        super(null, Icons.of(Feather.COPY));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("icon-button", "copy-button", "flat");
        String name = text("pieces.copy", what);
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
        confirmed.setOnFinished(event -> setGraphic(Icons.of(Feather.COPY)));
        setOnAction(event -> {
            Clip.copy(value.get());
            setGraphic(Icons.of(Feather.CHECK, Tone.SUCCESS));
            confirmed.playFromStart();
        });
    }
}
