package io.sluice.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import java.nio.file.Path;
import javafx.application.Platform;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** The tour finds on every page, in every hosting, what it waits for there, by the words that stand on it. */
class TourTest {
    private static final Path PICTURES = Path.of("target", "screens", "tour");

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void everyPageIsVisited(Hosting hosting, @TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Stagehand.onFx(Appearance::loadFonts);
        Album album = new Album(PICTURES.resolve(hosting.name()));
        Look look = new Look(1280, 800, true);
        try (EmbeddedBackend backend =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("backend"), hosting))) {
            Tour.visit(
                    new TourEnrollment(backend, folder, new RobotKeyboard(), new Camera(album, look.theme()), look),
                    hosting);
        }
        assertThat(album.size()).isPositive();
    }
}
