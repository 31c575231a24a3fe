package io.sluice.console.settings;

import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Views;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The settings in the navigation. */
public final class SettingsScreen implements Screen {
    private final SettingsView view;

    /**
     * A screen for these settings.
     *
     * @param store what to say of the local store
     * @param more what other parts of the console let a person set, made when the screen is first visited
     */
    public SettingsScreen(Settings settings, StoreFacts store, Supplier<List<Node>> more) {
        this.view = new SettingsView(settings, store, more);
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
        view.refresh();
        view.focusFirst();
    }
}
