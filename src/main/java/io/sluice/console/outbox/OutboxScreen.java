package io.sluice.console.outbox;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Undoing;
import io.sluice.console.review.Review;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.sync.Sync;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The outbox as a screen of the window. */
public final class OutboxScreen implements Screen, AutoCloseable {
    private final OutboxViewModel model;
    private final OutboxView view;
    private final Undoing undoing;

    /**
     * The screen of one window.
     *
     * @param showAttention shows a decision that needs attention
     */
    public OutboxScreen(
            Review review,
            Sync sync,
            Undoing undoing,
            Consumer<UUID> showAttention,
            Clock clock,
            Times times,
            TaskExecutor tasks) {
        this.undoing = undoing;
        this.model =
                new OutboxViewModel(review.undelivered(), review.decisions(), review.catalog(), sync, clock, tasks);
        this.view = new OutboxView(model, times, undoing::undo, showAttention);
        // Followed all the time, for the number beside its name.
        model.attach();
    }

    @Override
    public ScreenId id() {
        return ScreenId.OUTBOX;
    }

    @Override
    public Feather icon() {
        return Feather.SEND;
    }

    @Override
    public ObservableIntegerValue count() {
        return model.countProperty();
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.OUTBOX, view);
    }

    @Override
    public void onShow() {
        view.start();
    }

    @Override
    public void onHide() {
        view.stop();
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.of(Shortcut.UNDO.title(), Shortcut.UNDO, undoing::undoLast), sending());
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return List.of(sending());
    }

    private Act sending() {
        return Act.of(text("outbox.send.all"), null, model::sendAllNow);
    }

    /** Follows the outbox no longer. */
    @Override
    public void close() {
        view.stop();
        model.detach();
    }
}
