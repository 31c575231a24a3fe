package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.opening.Opener;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.PooledTasks;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
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
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private final OpeningAhead first;
    private final @Nullable ProfileList enrollments;
    private final @Nullable Profile firstProfile;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicReference<@Nullable ConsoleServices> services = new AtomicReference<>();
    private @Nullable PooledTasks opening;

    /** A program that stands on what this opens, and on nothing else. */
    public SluiceApplication(Opener<ConsoleServices> opener) {
        this(opener, null, null);
    }

    /** A program that begins with one of these enrollments. */
    public SluiceApplication(ProfileList enrollments, Profile first) {
        this(Openers.of(first), enrollments, first);
    }

    private SluiceApplication(
            Opener<ConsoleServices> opener, @Nullable ProfileList enrollments, @Nullable Profile firstProfile) {
        this.first = new OpeningAhead(opener, services::set);
        this.enrollments = enrollments;
        this.firstProfile = firstProfile;
    }

    /** Shows the window and waits until it is gone and everything behind it is closed. */
    public void run() throws InterruptedException {
        // when the system ends the process, the window has no say; what lies on the disk is closed all the same
        Thread end = Thread.ofPlatform().name("sluice-end").unstarted(this::end);
        Runtime.getRuntime().addShutdownHook(end);
        first.begin();
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
        ProgramWindow.end(services);
    }

    private void show() {
        Appearance.loadFonts();
        Stage stage = new Stage();
        stage.setTitle(text("opening.name"));
        stage.getIcons().add(new Image(ICON.toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        PooledTasks tasks = new PooledTasks(new FxThread(), failure -> {});
        opening = tasks;
        ProgramWindow window = new ProgramWindow(stage, tasks, services, enrollments);
        // Logged and shown: what happens on the UI thread and is handled by nobody would otherwise pass unseen.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("The window failed", failure);
            window.failed(failure);
        });
        stage.setOnHidden(event -> {
            window.close();
            gone.countDown();
        });
        window.open(first, firstProfile);
        stage.show();
    }
}
