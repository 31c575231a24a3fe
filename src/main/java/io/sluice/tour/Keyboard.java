package io.sluice.tour;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/** What presses the keys. Called on the tour's own thread. */
interface Keyboard {

    /** Presses keys together and lets them go again, the last first: {@code press(CONTROL, K)}. */
    void press(KeyCode... keys);

    /** Types a text where the cursor is. */
    void type(Scene scene, String text);
}
