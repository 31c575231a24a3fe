package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.enrollments.Look;
import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.opening.Opener;
import io.sluice.console.opening.OpeningView;
import io.sluice.console.opening.OpeningViewModel;
import io.sluice.console.settings.Settings;
import io.sluice.console.shell.LostWindow;
import io.sluice.console.shell.WindowKeeper;
import io.sluice.console.signin.Browser;
import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.signin.SystemBrowser;
import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.KeyboardUse;
import io.sluice.console.support.PooledTasks;
import io.sluice.console.support.Views;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The one window and what is open in it: an enrollment, or the way to one. When another enrollment is opened, everything of
 * the former is closed first. Used on the UI thread.
 */
final class ProgramWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** About what the desktop takes for a window's title. */
    private static final double TITLE_BAR = 32;

    private final Stage stage;
    private final PooledTasks tasks;
    private final Browser browser = new SystemBrowser();
    private final @Nullable ProfileList enrollments;
    private final AtomicReference<@Nullable ConsoleServices> services;
    private @Nullable Composition composition;
    private @Nullable WindowKeeper keeper;
    private @Nullable Profile shown;
    private boolean closed;

    /**
     * A window with nothing in it.
     *
     * @param services holds what is open, so that it is closed even if the window is gone before
     * @param enrollments those that can be opened; null if there is no list of them
     */
    ProgramWindow(
            Stage stage,
            PooledTasks tasks,
            AtomicReference<@Nullable ConsoleServices> services,
            @Nullable ProfileList enrollments) {
        this.stage = stage;
        this.tasks = tasks;
        this.services = services;
        this.enrollments = enrollments;
    }

    /** Shows that an enrollment is being opened, then the enrollment. */
    void open(Opener<ConsoleServices> opener, @Nullable Profile profile) {
        shown = profile;
        OpeningViewModel model = new OpeningViewModel(
                opener, tasks, new BrowserSignInModel(browser, tasks.uiThread()), opened -> opened(opened, profile));
        OpeningView view = new OpeningView(model, stage::hide, where(profile), others(profile));
        present(Views.load(Fxml.OPENING, view));
    }

    /** Fills the window with something that belongs to no enrollment. */
    private void present(Parent root) {
        ProfileList list = enrollments;
        Look look = list == null ? Look.USUAL : list.chosenLook().orElse(Look.USUAL);
        boolean dark = look.theme().dark(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Appearance.theme(dark);
        Scene before = stage.getScene();
        Scene scene = before == null
                ? new Scene(root, Math.min(WIDTH, room().getWidth()), Math.min(HEIGHT, room().getHeight() - TITLE_BAR))
                : new Scene(root, before.getWidth(), before.getHeight());
        KeyboardUse.tell(scene);
        Appearance.dress(scene, dark, look.textPercent());
        stage.titleProperty().unbind();
        stage.setTitle(text("opening.name"));
        stage.setScene(scene);
    }

    /** What the desktop leaves free of the screen. */
    private static Rectangle2D room() {
        return Screen.getPrimary().getVisualBounds();
    }

    private static OpeningView.Where where(@Nullable Profile profile) {
        if (profile == null) {
            return OpeningView.Where.UNNAMED;
        }
        return new OpeningView.Where(profile.name(), Objects.requireNonNullElse(profile.backend(), ""));
    }

    /** Where one enrollment cannot be opened, another may: nobody is to be locked in with a lost passphrase. */
    private List<OpeningView.Other> others(@Nullable Profile profile) {
        ProfileList list = enrollments;
        if (list == null || profile == null) {
            return List.of();
        }
        return list.all().stream()
                .filter(other -> !other.id().equals(profile.id()))
                .map(other -> new OpeningView.Other(other.name(), () -> open(opener(other), other)))
                .toList();
    }

    private Opener<ConsoleServices> opener(Profile profile) {
        return new OpeningAhead(Openers.of(profile), services::set);
    }

    private void opened(ConsoleServices opened, @Nullable Profile profile) {
        if (closed) {
            return;
        }
        ProfileList list = enrollments;
        OtherEnrollments others = null;
        if (list != null && profile != null) {
            others = new OtherEnrollments(list, profile, this::change);
            tasks.run(() -> list.opened(profile));
        }
        Composition made = new Composition(opened, stage::hide, others, browser);
        if (list != null) {
            share(made.settings(), list);
        }
        composition = made;
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setScene(made.scene());
        // As large as it was: the scene's own size may be more than the screen has.
        if (width > 0 && height > 0) {
            stage.setWidth(width);
            stage.setHeight(height);
        }
        stage.titleProperty().bind(made.title());
        WindowKeeper kept = new WindowKeeper(stage, made.settings());
        keeper = kept;
        kept.keep();
    }

    /** The theme and the text size are a person's, whichever enrollment is open, and before one is: the list has them last. */
    private void share(Settings settings, ProfileList list) {
        list.chosenLook().ifPresent(look -> {
            settings.themeProperty().set(look.theme());
            settings.textPercentProperty().set(look.textPercent());
        });
        Runnable write = () -> {
            Look look = new Look(
                    settings.themeProperty().get(),
                    settings.textPercentProperty().get());
            tasks.run(() -> list.remember(look));
        };
        settings.themeProperty().subscribe(write);
        settings.textPercentProperty().subscribe(write);
        write.run();
    }

    /** The present store is closed before anything else happens, so that there are never two. */
    private void change(Profile next, Runnable between) {
        closeComposition();
        open(new AfterClosing(opener(next), () -> end(services), between), next);
    }

    /** Closes what is open, if anything is; not on the UI thread. */
    static void end(AtomicReference<@Nullable ConsoleServices> services) {
        ConsoleServices opened = services.getAndSet(null);
        if (opened != null) {
            opened.end().run();
        }
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

    /** Shows a failure that nobody handled, and that is in the log already. Nothing is decided in a window that is lost. */
    void failed(Throwable failure) {
        Composition made = composition;
        if (LostWindow.isDueTo(failure)) {
            closeComposition();
            present(new LostWindow(failure, again(), stage::hide));
        } else if (made != null) {
            made.failed(failure);
        }
    }

    private @Nullable Runnable again() {
        Profile profile = shown;
        return enrollments == null || profile == null ? null : () -> change(profile, () -> {});
    }

    /** The window is gone: nothing is shown in it any more. */
    void close() {
        closed = true;
        closeComposition();
    }
}
