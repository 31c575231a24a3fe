package io.sluice.console.shell;

import io.sluice.console.settings.Settings;
import io.sluice.console.support.Appearance;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Keeps a window in the theme and the text size of the settings, also when the operating system changes its own. */
public final class WindowLook implements AutoCloseable {
    private final Scene scene;
    private final Settings settings;
    private final Subscription system;
    private @Nullable Boolean shownDark;

    /** Dresses the scene now and from now on. */
    public WindowLook(Scene scene, Settings settings) {
        this.scene = scene;
        this.settings = settings;
        settings.themeProperty().subscribe(this::dress);
        settings.textPercentProperty().subscribe(this::dress);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(this::dress);
        dress();
    }

    private void dress() {
        boolean dark =
                settings.themeProperty().get().dark(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        if (shownDark == null || shownDark != dark) {
            shownDark = dark;
            Appearance.theme(dark);
        }
        Appearance.dress(scene, dark, settings.textPercentProperty().get());
    }

    /** The window follows the operating system no longer, which outlives it. */
    @Override
    public void close() {
        system.unsubscribe();
    }
}
