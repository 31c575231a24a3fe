package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** In a list's second line: <em>not delivered yet</em> or <em>needs attention</em>; takes no room where neither is so. */
public final class DeliveryNote extends Label {
    private final Tooltip whole = new Tooltip();

    /** A note that says nothing yet. */
    public DeliveryNote() {
        getStyleClass().addAll("secondary", "delivery-note");
        setMinWidth(USE_PREF_SIZE);
        show(Delivery.DELIVERED);
    }

    /** In a narrow list the icon stands alone; its words are in the tooltip. */
    public void wordless(boolean alone) {
        setContentDisplay(alone ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        whole.textProperty().bind(textProperty());
        setTooltip(alone ? whole : null);
    }

    /** Says how what is shown stands to the backend. */
    public void show(Delivery reached) {
        boolean waits = reached == Delivery.NOT_DELIVERED_YET;
        boolean silent = reached == Delivery.DELIVERED;
        setText(silent ? null : text(waits ? "pieces.delivery.waits" : "pieces.delivery.attention"));
        setGraphic(
                silent
                        ? null
                        : Icons.of(
                                waits ? Feather.UPLOAD_CLOUD : Feather.ALERT_CIRCLE,
                                waits ? Tone.ATTENTION : Tone.DANGER));
        setVisible(!silent);
        setManaged(!silent);
    }
}
