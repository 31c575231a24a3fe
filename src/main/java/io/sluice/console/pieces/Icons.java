package io.sluice.console.pieces;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one set, in the one size. */
public final class Icons {
    private Icons() {}

    /** An icon that stands beside words. Screen readers pass over it. */
    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /** An icon in a colour with a meaning. */
    public static FontIcon of(Feather icon, Tone tone) {
        FontIcon node = of(icon);
        node.getStyleClass().add(tone.styleClass());
        return node;
    }

    /** A button that shows nothing but an icon; its name stands in the tooltip and for screen readers. */
    public static Button button(Feather icon, String name, Runnable action) {
        Button button = new Button(null, of(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
