package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the decision pane with much to show, in both themes, two sizes and large text, for a person to look at. */
class DecisionPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "LIGHT,1280,800,100",
        "DARK,1280,800,100",
        "LIGHT,1000,700,100",
        "DARK,1000,700,100",
        "LIGHT,1280,800,130"
    })
    void drawsThePaneWithMuchToShow(ThemeChoice theme, int width, int height, int percent) throws Exception {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent;
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            Fx.run(() -> window.settings.textPercentProperty().set(percent));
            find(window, "carrier");
            window.picture("pane-twin" + suffix);
            find(window, "everything on");
            window.picture("pane-critical" + suffix);
            find(window, "stripe for");
            Fx.run(() -> window.node(".relation").requestFocus());
            window.press(KeyCode.SPACE);
            window.picture("pane-importers" + suffix);
            find(window, "oracle");
            window.press(KeyCode.G);
            window.picture("pane-rehearsal" + suffix);
            window.press(KeyCode.ESCAPE);
            Fx.run(() -> new Crowd(desk).closeTheAnswer());
            find(window, "order books");
            Fx.run(() -> ((Button) window.node("#allBlocks")).fire());
            window.picture("pane-cover" + suffix);
            Fx.run(() -> ((Button) window.node("#moreRelations")).fire());
            Fx.run(() -> ((Button) window.node("#moreRelations")).fire());
            window.settle();
            Fx.run(() -> ((ScrollPane) window.node(".decision-scroll")).setVvalue(0.8));
            window.picture("pane-many" + suffix);
        }
        assertThat(Files.size(Path.of("target", "screens", "pane-many" + suffix + ".png")))
                .isGreaterThan(20_000);
    }

    private static void find(DeskWindow window, String words) {
        window.press(KeyCode.SLASH);
        window.write(words);
        window.press(KeyCode.ENTER);
    }
}
