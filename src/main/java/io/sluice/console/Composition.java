package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.about.AboutScreen;
import io.sluice.console.about.Facts;
import io.sluice.console.about.ProgramVersion;
import io.sluice.console.enrollments.EnrollmentsScreen;
import io.sluice.console.enrollments.EnrollmentsViewModel;
import io.sluice.console.notifications.NotificationSettings;
import io.sluice.console.posture.PostureScreen;
import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.settings.SettingsScreen;
import io.sluice.console.settings.StoreFacts;
import io.sluice.console.shell.ConsoleWindow;
import io.sluice.console.shell.Failures;
import io.sluice.console.shell.Overlays;
import io.sluice.console.shell.ScreenStack;
import io.sluice.console.shell.ShellViewModel;
import io.sluice.console.signin.Browser;
import io.sluice.console.signin.SystemBrowser;
import io.sluice.console.support.FxThread;
import io.sluice.console.support.PooledTasks;
import io.sluice.console.support.Times;
import io.sluice.egress.analysis.RulePack;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The console, put together by hand: every screen with what it needs. Made and used on the FX thread.
 */
public final class Composition implements AutoCloseable {
    private final Failures failures;
    private final PooledTasks tasks;
    private final Settings settings;
    private final BrowserSync sync;
    private final ShellViewModel shell;
    private final DecisionScreens decisions;
    private final NotificationParts notifications;
    private final ConsoleWindow window;

    /** Puts a console together that knows of no other enrollment. */
    public Composition(ConsoleServices services, Runnable quit) {
        this(services, quit, null, new SystemBrowser());
    }

    /**
     * Puts a console together.
     *
     * @param quit asked when the person ends the program from inside the window
     * @param enrollments the others that can be opened instead; null if there is no list of them
     * @param browser where people sign in at an identity provider
     */
    public Composition(
            ConsoleServices services, Runnable quit, @Nullable OtherEnrollments enrollments, Browser browser) {
        Overlays overlays = new Overlays();
        Facts facts = new Facts(
                ProgramVersion.number(),
                ProgramVersion.build(),
                services.local().folder(),
                System::getProperty);
        failures = new Failures(overlays.toasts(), trace -> facts.diagnostics() + "\n\n" + trace);
        tasks = new PooledTasks(new FxThread(), failures::show);
        // The first proposal that is selected should not wait for the lists behind the findings.
        tasks.run(RulePack::prepare);
        settings = new Settings(services.settings());
        Times times = new Times(services.clock());
        undoTime(services, settings);
        sync = new BrowserSync(services.sync(), browser, overlays, tasks);
        shell = new ShellViewModel(sync, services.catalog(), services.outbox(), tasks, times, services.plug());
        ScreenStack screens = new ScreenStack();
        Review review = Review.over(services.catalog(), services.outbox(), services.clock());
        decisions = new DecisionScreens(
                review, services.sync(), screens, overlays, settings, times, services.clock(), tasks);
        decisions.addTo(screens);
        notifications = new NotificationParts(
                services.catalog(),
                services.outbox(),
                services.sync(),
                services.settings(),
                services.local().before(),
                place -> decisions.show(place, tasks),
                overlays.toasts(),
                services.clock(),
                tasks);
        screens.add(notifications.screen(times, screens));
        screens.add(new PostureScreen(sync, services.local().device(), times, tasks));
        screens.add(new SettingsScreen(
                settings,
                new StoreFacts(services.protection(), services.local().leftOut()),
                () -> List.of(new NotificationSettings(notifications.choices()))));
        screens.add(new AboutScreen(facts));
        if (enrollments != null) {
            screens.add(new EnrollmentsScreen(
                    new EnrollmentsViewModel(
                            enrollments.list(),
                            enrollments.current(),
                            enrollments.switching(),
                            () -> undelivered(review),
                            tasks),
                    overlays.dialogs()));
        }
        window = new ConsoleWindow(shell, settings, screens, overlays, List.of(decisions::find), tasks, quit);
    }

    /** What was decided here and is not settled, in words. */
    private static List<String> undelivered(Review review) {
        return review.undelivered().lines().stream()
                .map(line -> text("console.undelivered", line.operation().title(), line.what()))
                .toList();
    }

    /** The outbox may wait for the disk, so it is told in the background. */
    private void undoTime(ConsoleServices services, Settings settings) {
        settings.undoSecondsProperty()
                .subscribe(seconds ->
                        tasks.run(() -> services.outbox().undoTime(Duration.ofSeconds(seconds.longValue()))));
    }

    /** What is set, and remembered, on this machine. */
    public Settings settings() {
        return settings;
    }

    /** Shows a failure that nobody handled, and that is in the log already. */
    public void failed(Throwable failure) {
        failures.show(failure);
    }

    /** What the window is called, with how many proposals wait. */
    public ObservableValue<String> title() {
        return window.title();
    }

    /** The window's scene. */
    public Scene scene() {
        return window.scene();
    }

    /** Follows the services no longer and ends the background work. */
    @Override
    public void close() {
        notifications.close();
        decisions.close();
        window.close();
        sync.close();
        shell.close();
        tasks.close();
    }
}
