package io.sluice.console.pieces;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A page as high as the window, scrolled as a whole where that is lower than the least that the page makes do with. What is on it
 * can be given the focus from the first moment on, before it is shown.
 */
public final class ScrolledPage extends ScrollPane {

    /** An empty page, for FXML. */
    public ScrolledPage() {
        getStyleClass().add("page");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        // Else its content would not be in the window before the first layout.
        setSkin(new ScrollPaneSkin(this));
    }
}
