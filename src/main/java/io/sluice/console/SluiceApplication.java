package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
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
import java.util.List;
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

    private final OpeningAhead first;
    private final @Nullable ProfileList enrollments;
    private final @Nullable Profile firstProfile;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final AtomicReference<@Nullable ConsoleServices> services = new AtomicReference<>();
    private @Nullable PooledTasks opening;
    private @Nullable Composition composition;
    private @Nullable WindowKeeper keeper;
    private boolean closing;

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
        ConsoleServices opened = services.getAndSet(null);
        if (opened != null) {
            opened.end().run();
        }
    }

    private void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        Appearance.loadFonts();
        Stage stage = new Stage();
        stage.setTitle(text("opening.name"));
        stage.getIcons().add(new Image(ICON.toExternalForm()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        PooledTasks tasks = new PooledTasks(new FxThread(), failure -> {});
        opening = tasks;
        stage.setOnHidden(event -> close());
        open(first, firstProfile, stage, tasks);
        stage.show();
    }

    /** Shows that an enrollment is being opened, then the enrollment. */
    private void open(Opener<ConsoleServices> opener, @Nullable Profile profile, Stage stage, PooledTasks tasks) {
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Appearance.theme(dark);
        OpeningViewModel model = new OpeningViewModel(opener, tasks, opened -> opened(opened, profile, stage, tasks));
        OpeningView view = new OpeningView(model, stage::hide, others(profile, stage, tasks));
        Scene before = stage.getScene();
        Scene scene = before == null
                ? new Scene(Views.load(Fxml.OPENING, view), WIDTH, HEIGHT)
                : new Scene(Views.load(Fxml.OPENING, view), before.getWidth(), before.getHeight());
        Appearance.dress(scene, dark, 100);
        stage.titleProperty().unbind();
        stage.setTitle(text("opening.name"));
        stage.setScene(scene);
    }

    /** Where one enrollment cannot be opened, another may: nobody is to be locked in with a lost passphrase. */
    private List<OpeningView.Other> others(@Nullable Profile profile, Stage stage, PooledTasks tasks) {
        ProfileList list = enrollments;
        if (list == null || profile == null) {
            return List.of();
        }
        return list.all().stream()
                .filter(other -> !other.id().equals(profile.id()))
                .map(other -> new OpeningView.Other(other.name(), () -> openOther(other, stage, tasks)))
                .toList();
    }

    private void openOther(Profile profile, Stage stage, PooledTasks tasks) {
        open(new OpeningAhead(Openers.of(profile), services::set), profile, stage, tasks);
    }

    /** Logged and shown: what happens on the UI thread and is handled by nobody would otherwise pass unseen. */
    private void failed(Throwable failure) {
        LOG.error("The window failed", failure);
        Composition made = composition;
        if (made != null) {
            made.failed(failure);
        }
    }

    private void opened(ConsoleServices opened, @Nullable Profile profile, Stage stage, PooledTasks tasks) {
        if (closing) {
            return;
        }
        ProfileList list = enrollments;
        OtherEnrollments others = null;
        if (list != null && profile != null) {
            others = new OtherEnrollments(list, profile, (next, between) -> change(next, between, stage, tasks));
            tasks.run(() -> list.opened(profile));
        }
        Composition made = new Composition(opened, stage::hide, others);
        composition = made;
        stage.setScene(made.scene());
        stage.titleProperty().bind(made.title());
        WindowKeeper kept = new WindowKeeper(stage, made.settings());
        keeper = kept;
        kept.keep();
    }

    /** The present store is closed before anything else happens, so that there are never two. */
    private void change(Profile next, Runnable between, Stage stage, PooledTasks tasks) {
        closeComposition();
        Opener<ConsoleServices> opener = new OpeningAhead(Openers.of(next), services::set);
        open(new AfterClosing(opener, this::end, between), next, stage, tasks);
    }

    private void closeComposition() {
        Composition made = composition;
        WindowKeeper kept = keeper;
        composition = null;
        keeper = null;
        if (kept != null) {
            kept.close();
        }
        if (made != null) {
            made.close();
        }
    }

    private void close() {
        closing = true;
        closeComposition();
        gone.countDown();
    }
}
