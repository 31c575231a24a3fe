package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.replica.Catalog;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The connection check as a screen of the window. */
public final class CheckScreen implements Screen, AutoCloseable {
    private final CheckViewModel model;
    private final CheckView view;

    /**
     * The screen of one window.
     *
     * @param open shows a policy's details
     */
    public CheckScreen(Catalog catalog, Clock clock, Times times, TaskExecutor tasks, Consumer<UUID> open) {
        this.model = new CheckViewModel(new Workloads(catalog), new Checks(catalog), catalog, tasks);
        this.view = new CheckView(model, clock, times, open);
    }

    @Override
    public ScreenId id() {
        return ScreenId.CHECK;
    }

    @Override
    public Feather icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.CHECK, view);
    }

    @Override
    public void onShow() {
        model.attach();
        view.focusWorkload();
    }

    @Override
    public void onHide() {
        model.detach();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::focusWorkload),
                new Act(text("check.copy"), null, () -> model.answered().isPresent(), view::copy));
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        onHide();
    }
}
