package io.sluice.console;

import io.sluice.console.about.AboutScreen;
import io.sluice.console.about.Facts;
import io.sluice.console.enrollments.EnrollmentsScreen;
import io.sluice.console.enrollments.EnrollmentsViewModel;
import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.notifications.NotificationSettings;
import io.sluice.console.notifications.Sighting;
import io.sluice.console.posture.PostureScreen;
import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.settings.SettingsScreen;
import io.sluice.console.settings.StoreFacts;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.shell.ConsoleWindow;
import io.sluice.console.shell.Overlays;
import io.sluice.console.shell.ScreenStack;
import io.sluice.console.shell.ShellViewModel;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Times;
import io.sluice.egress.Hosting;
import io.sluice.replica.LeftOut;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** A desk with its window, in tests, used with the keyboard as a person would. */
public final class DeskWindow implements AutoCloseable {
    public final Desk desk;
    public final Settings settings;
    public final Overlays overlays;
    public final ScreenStack screens;
    public final Scene scene;
    private final ShellViewModel shell;
    private final Stage stage;
    private final DecisionScreens decisions;
    private final ConsoleWindow window;
    private final NotificationParts notifications;

    /** The window of a desk, open on the inbox. */
    public DeskWindow(Desk desk, ThemeChoice theme, int width, int height) {
        this.desk = desk;
        Object[] made = Fx.call(() -> {
            HeldSettings store = new HeldSettings(new HashMap<>());
            Settings kept = new Settings(store);
            kept.themeProperty().set(theme);
            Overlays above = new Overlays();
            ScreenStack stack = new ScreenStack();
            Times times = new Times(desk.clock);
            DecisionScreens decisions =
                    new DecisionScreens(desk.review, desk.sync, stack, above, kept, times, desk.clock, desk.tasks);
            decisions.addTo(stack);
            NotificationParts parts = new NotificationParts(
                    desk.model,
                    desk.model,
                    desk.sync,
                    store,
                    Sighting.of(desk.model, desk.model, List.of()).orElseThrow(),
                    place -> decisions.show(place, desk.tasks),
                    above.toasts(),
                    desk.clock,
                    desk.tasks);
            stack.add(parts.screen(times, stack));
            stack.add(new PostureScreen(desk.sync, Desk.DEVICE, times, desk.tasks));
            stack.add(new SettingsScreen(
                    kept,
                    new StoreFacts("The store is encrypted.", () -> LeftOut.NONE),
                    () -> List.of(new NotificationSettings(parts.choices()))));
            ShellViewModel model = new ShellViewModel(desk.sync, desk.model, desk.model, desk.tasks, times, null);
            ConsoleWindow window =
                    new ConsoleWindow(model, kept, stack, above, List.of(decisions::find), desk.tasks, () -> {});
            Stage shown = new Stage();
            shown.setScene(window.scene());
            shown.setWidth(width);
            shown.setHeight(height);
            shown.show();
            return new Object[] {kept, above, stack, window.scene(), model, shown, decisions, window, parts};
        });
        settings = (Settings) made[0];
        overlays = (Overlays) made[1];
        screens = (ScreenStack) made[2];
        scene = (Scene) made[3];
        shell = (ShellViewModel) made[4];
        stage = (Stage) made[5];
        decisions = (DecisionScreens) made[6];
        window = (ConsoleWindow) made[7];
        notifications = (NotificationParts) made[8];
    }

    /** Shows a screen. */
    public void show(ScreenId screen) {
        Fx.run(() -> screens.show(screen));
        settle();
    }

    /** Presses keys together, once everything asked of the screen so far is done. */
    public void press(KeyCode... keys) {
        Keys.press(keys);
    }

    /** Types letters, digits, spaces, dots and colons; what is on screen is settled once all are typed. */
    public void write(String words) {
        Keys.type(words);
    }

    /** Waits until everything asked of the screen so far is done. */
    public void settle() {
        Keys.settle();
    }

    /** The text of the first node that fits a selector. */
    public String text(String selector) {
        return Fx.call(() -> ((Labeled) node(selector)).getText());
    }

    /** The first node that fits a selector. */
    public Node node(String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    /** Writes a picture of the window. */
    public void picture(String name) {
        settle();
        Fx.picture(scene, name);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            notifications.close();
            decisions.close();
            window.close();
            shell.close();
            stage.close();
        });
    }

    /** Adds the pages that tell of the program, with the demos of two hostings in a list in this folder. */
    void addAboutAndEnrollments(Path data) {
        ProfileList list = new ProfileList(data);
        list.demo(Hosting.AZURE);
        Profile open = list.demo(Hosting.AWS);
        Fx.run(() -> {
            screens.add(new AboutScreen(new Facts("1.0.0", "0123456789ab", data, System::getProperty)));
            screens.add(new EnrollmentsScreen(
                    new EnrollmentsViewModel(list, open, (next, between) -> {}, List::of, desk.tasks),
                    overlays.dialogs()));
        });
    }
}
