package io.sluice.console.settings;

import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The settings in the navigation. */
public final class SettingsScreen implements Screen {
    private final Settings settings;
    private final String protection;

    /**
     * A screen for these settings.
     *
     * @param protection how well the local store is protected, in a sentence
     */
    public SettingsScreen(Settings settings, String protection) {
        this.settings = settings;
        this.protection = protection;
    }

    @Override
    public ScreenId id() {
        return ScreenId.SETTINGS;
    }

    @Override
    public Feather icon() {
        return Feather.SETTINGS;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.SETTINGS, new SettingsView(settings, protection));
    }
}
