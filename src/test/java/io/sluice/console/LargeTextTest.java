package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** With text of twice the size in the smallest window that is promised, frame and page stay where they are. */
class LargeTextTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private static Bounds bounds(DeskWindow window, String selector) {
        return Fx.call(() -> {
            Node node = window.node(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void noPagePushesTheFrameOutOfTheWindow() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, WIDTH, HEIGHT)) {
            Fx.run(() -> window.settings.textPercentProperty().set(200));
            Fx.awaitSize(window.scene, WIDTH, HEIGHT);
            for (ScreenId screen : ScreenId.values()) {
                window.show(screen);
                window.picture("large-text-" + screen.name().toLowerCase(Locale.ROOT));
                Bounds top = bounds(window, ".top-bar");
                assertThat(top.getMinX()).as("%s", screen).isZero();
                assertThat(top.getMinY()).as("%s", screen).isZero();
                Bounds page = bounds(window, ".content");
                assertThat(page.getMinY()).as("%s", screen).isEqualTo(top.getMaxY());
                assertThat(page.getMaxX()).as("%s", screen).isLessThanOrEqualTo(WIDTH);
                assertThat(page.getMaxY()).as("%s", screen).isLessThanOrEqualTo(HEIGHT);
            }
        }
    }
}
