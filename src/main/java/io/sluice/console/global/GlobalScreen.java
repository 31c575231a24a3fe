package io.sluice.console.global;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Review;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The global policies as a screen of the window. */
public final class GlobalScreen implements Screen, AutoCloseable {
    private final GlobalViewModel model;
    private final GlobalView view;
    private final List<Act> making;

    /**
     * The screen of one window.
     *
     * @param making the acts that make a new policy
     * @param open shows a policy's details
     */
    public GlobalScreen(Review review, List<Act> making, Times times, TaskExecutor tasks, Consumer<UUID> open) {
        this.model = new GlobalViewModel(review.globals(), review.catalog(), tasks);
        this.view = new GlobalView(model, making, times, open);
        this.making = List.copyOf(making);
    }

    @Override
    public ScreenId id() {
        return ScreenId.GLOBAL;
    }

    @Override
    public Feather icon() {
        return Feather.RADIO;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.GLOBAL, view);
    }

    @Override
    public void onShow() {
        model.attach();
        view.focus();
    }

    @Override
    public void onHide() {
        model.detach();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(making);
        acts.add(new Act(
                text("global.open"), null, () -> model.selectedProperty().get() != null, view::openSelected));
        acts.add(Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, model::next));
        acts.add(Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, model::previous));
        return acts;
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        onHide();
    }
}
