package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An act in a menu that the person may not do: it is not hidden but says why (R14), and choosing it does nothing. */
public final class RefusedItem extends CustomMenuItem {

    /** An act by its title, with the reason below. */
    public RefusedItem(String title, String why) {
        super(new Lines(title, why), false);
    }

    private static final class Lines extends VBox {
        Lines(String title, String why) {
            Label what = new Label(title);
            what.getStyleClass().add("refused-title");
            Label reason = new Label(why);
            reason.getStyleClass().addAll("secondary", "refused-reason");
            reason.setWrapText(true);
            reason.setMinHeight(USE_PREF_SIZE);
            getStyleClass().add("refused");
            getChildren().addAll(what, reason);
            setAccessibleText(text("pieces.act.refused", title, why));
        }

        /** A menu asks without saying how wide it is, and the reason is as high as the lines that it breaks into. */
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }
}
