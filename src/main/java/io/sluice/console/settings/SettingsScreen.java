package io.sluice.console.settings;

import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The settings in the navigation. */
public final class SettingsScreen implements Screen {
    private final SettingsView view;

    /**
     * A screen for these settings.
     *
     * @param protection how well the local store is protected, in a sentence
     */
    public SettingsScreen(Settings settings, String protection) {
        this.view = new SettingsView(settings, protection);
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
        return Views.load(Fxml.SETTINGS, view);
    }

    @Override
    public void onShow() {
        view.focusFirst();
    }
}
