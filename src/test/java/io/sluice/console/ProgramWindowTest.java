package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.shell.LostWindow;
import io.sluice.console.support.Fx;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.PooledTasks;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ProgramWindowTest {
    /** Fails as a text did that JavaFX could not lay out. */
    private static final class Failing extends Region {
        @Override
        protected void layoutChildren() {
            throw new ArrayIndexOutOfBoundsException(-12);
        }
    }

    private static Throwable failureOfALayout() {
        return Fx.call(() -> {
            StackPane root = new StackPane(new Failing());
            new Scene(root, 200, 200);
            try {
                root.layout();
                throw new IllegalStateException("It was laid out.");
            } catch (ArrayIndexOutOfBoundsException failure) {
                return failure;
            }
        });
    }

    @Test
    void nothingIsDecidedInAWindowThatFailedWhileItWasLaidOut() {
        Throwable failure = failureOfALayout();
        assertThat(LostWindow.isDueTo(failure)).isTrue();
        assertThat(LostWindow.isDueTo(new IllegalStateException("of an act"))).isFalse();
        try (PooledTasks tasks = new PooledTasks(new FxThread(), other -> {})) {
            Stage stage = Fx.call(Stage::new);
            Fx.run(() -> {
                ProgramWindow window = new ProgramWindow(stage, tasks, new AtomicReference<>(), null);
                stage.setScene(new Scene(new Label("Approve"), 900, 600));
                stage.show();
                window.failed(new IllegalStateException("of an act"));
            });
            assertThat(Fx.call(() -> stage.getScene().getRoot())).isInstanceOf(Label.class);
            Fx.run(() -> new ProgramWindow(stage, tasks, new AtomicReference<>(), null).failed(failure));
            Scene scene = Fx.call(stage::getScene);
            Fx.picture(scene, "lost-window");
            assertThat(Fx.call(() -> ((Label) scene.lookup(".empty-why")).getText()))
                    .isEqualTo("The window failed and is not to be trusted any more");
            Fx.run(() -> ((Button) scene.lookup(".button")).fire());
            assertThat(Fx.call(stage::isShowing)).as("quit").isFalse();
        }
    }
}
