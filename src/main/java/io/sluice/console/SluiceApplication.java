package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningView;
import io.sluice.console.opening.OpeningViewModel;
import io.sluice.console.shell.WindowKeeper;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.PooledTasks;
import io.sluice.console.support.Views;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console as a program with one window. It does not extend JavaFX's {@code Application}: what it needs comes through
 * its constructor, and the thread that runs it waits until the window is gone and everything is closed.
 */
public final class SluiceApplication {
    private static final Logger LOG = LoggerFactory.getLogger(SluiceApplication.class);
    private static final URL ICON =
            Objects.requireNonNull(SluiceApplication.class.getResource("/installer/sluice.png"));
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private final OpeningAhead opener;
    private final CountDownLatch gone = new CountDownLatch(1);
    private @Nullable PooledTasks opening;
    private final AtomicReference<@Nullable ConsoleServices> services = new AtomicReference<>();
    private @Nullable Composition composition;
    private boolean closing;

    /** A program that stands on what this opens. */
    public SluiceApplication(Opener<ConsoleServices> opener) {
        this.opener = new OpeningAhead(opener, services::set);
    }

    /** Shows the window and waits until it is gone and everything behind it is closed. */
    public void run() throws InterruptedException {
        // when the system ends the process, the window has no say; what lies on the disk is closed all the same
        Thread end = Thread.ofPlatform().name("sluice-end").unstarted(this::end);
        Runtime.getRuntime().addShutdownHook(end);
        opener.begin();
        Platform.startup(this::show);
        gone.await();
        PooledTasks tasks = opening;
        if (tasks != null) {
            tasks.close();
        }
        Runtime.getRuntime().removeShutdownHook(end);
        end();
    }

    private void end() {
        ConsoleServices opened = services.getAndSet(null);
        if (opened != null) {
            opened.end().run();
        }
    }

    private void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        Appearance.loadFonts();
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Appearance.theme(dark);
        Stage stage = new Stage();
        stage.setTitle(text("opening.name"));
        stage.getIcons().add(new Image(ICON.toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        PooledTasks tasks = new PooledTasks(new FxThread(), failure -> {});
        opening = tasks;
        OpeningViewModel model = new OpeningViewModel(opener, tasks, opened -> opened(opened, stage));
        Scene scene = new Scene(Views.load(Fxml.OPENING, new OpeningView(model, stage::hide)), WIDTH, HEIGHT);
        Appearance.dress(scene, dark, 100);
        stage.setScene(scene);
        stage.setOnHidden(event -> close());
        stage.show();
    }

    /** Logged and shown: what happens on the UI thread and is handled by nobody would otherwise pass unseen. */
    private void failed(Throwable failure) {
        LOG.error("The window failed", failure);
        Composition made = composition;
        if (made != null) {
            made.failed(failure);
        }
    }

    private void opened(ConsoleServices opened, Stage stage) {
        if (closing) {
            return;
        }
        Composition made = new Composition(opened, stage::hide);
        composition = made;
        stage.setScene(made.scene());
        stage.titleProperty().bind(made.title());
        new WindowKeeper(stage, made.settings()).keep();
    }

    private void close() {
        closing = true;
        Composition made = composition;
        if (made != null) {
            made.close();
        }
        gone.countDown();
    }
}
