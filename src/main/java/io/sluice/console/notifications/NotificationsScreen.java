package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Navigator;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** The notifications as a screen of the window; the bell opens it and shows its count. */
public final class NotificationsScreen implements Screen {
    private final NotificationsViewModel model;
    private final NotificationsView view;

    /** The screen of one window. */
    public NotificationsScreen(NotificationsViewModel model, Times times, Navigator navigator) {
        this.model = model;
        this.view = new NotificationsView(model, times, () -> navigator.show(ScreenId.SETTINGS));
    }

    @Override
    public ScreenId id() {
        return ScreenId.NOTIFICATIONS;
    }

    @Override
    public Feather icon() {
        return Feather.BELL;
    }

    @Override
    public ObservableIntegerValue count() {
        return model.unreadProperty();
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.NOTIFICATIONS, view);
    }

    @Override
    public void onShow() {
        view.start();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, () -> view.move(1)),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, () -> view.move(-1)),
                readingAll());
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return List.of(readingAll());
    }

    private Act readingAll() {
        return new Act(
                text("notifications.read-all"),
                null,
                () -> model.unreadProperty().get() > 0,
                model::readAll);
    }
}
