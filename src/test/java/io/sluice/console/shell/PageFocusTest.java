package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The focus is kept on the page, and not taken from what is opened above it. */
class PageFocusTest {

    @Test
    void thePaletteKeepsTheFocusThatNothingHadBefore() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.OUTBOX);
            Node frame = window.scene.getRoot().getChildrenUnmodifiable().getFirst();
            Fx.run(() -> frame.setDisable(true));
            Fx.await("nothing with the focus", () -> window.scene.getFocusOwner() == null);
            Fx.run(() -> frame.setDisable(false));

            window.press(KeyCode.CONTROL, KeyCode.K);

            assertThat(Fx.call(window.scene::getFocusOwner)).isInstanceOf(TextField.class);
        }
    }
}
