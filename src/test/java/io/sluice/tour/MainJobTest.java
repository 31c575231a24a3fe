package io.sluice.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Hosting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;

/** An officer does the main job by keyboard alone: TestFX presses the keys, the embedded backend takes the decisions. */
class MainJobTest {
    private static final Path PICTURES = Path.of("target", "screens");

    @Test
    void anOfficerReviewsARealInboxOnlineAndOffByKeyboardAlone(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Stagehand.onFx(Appearance::loadFonts);
        List<String> steps = new ArrayList<>();

        try (EmbeddedBackend backend =
                EmbeddedBackend.start(EmbeddedBackend.Settings.of(folder.resolve("backend"), Hosting.AWS))) {
            Look look = new Look(1000, 700, true);
            Camera camera = new Camera(new Album(PICTURES.resolve("main-job")), look.theme());
            new MainJob(new TourEnrollment(backend, folder, new TestFxKeyboard(), camera, look), steps::add).doIt();
        }

        assertThat(steps).last().asString().contains("one needs attention");
    }

    /** Types without {@code write}, which sleeps a twentieth of a second after each letter: the job waits for what it typed. */
    private static final class TestFxKeyboard implements Keyboard {
        private final FxRobot robot = new FxRobot();

        @Override
        public void press(KeyCode... keys) {
            robot.push(keys);
        }

        @Override
        public void type(Scene scene, String text) {
            BaseRobot typist = robot.robotContext().getBaseRobot();
            text.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(letter -> typist.typeKeyboard(scene, KeyCode.UNDEFINED, letter));
            // the robot has put the letters in the queue of the FX thread, this comes after them
            Stagehand.onFx(() -> {});
        }
    }
}
