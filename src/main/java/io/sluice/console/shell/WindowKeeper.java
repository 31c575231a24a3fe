package io.sluice.console.shell;

import io.sluice.console.settings.Settings;
import io.sluice.console.settings.WindowPlace;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Puts a window where it stood last, and remembers where it is moved to. */
public final class WindowKeeper implements AutoCloseable {
    private static final Duration AT_REST = Duration.millis(400);

    private final PauseTransition atRest = new PauseTransition(AT_REST);
    private final Stage stage;
    private final Settings settings;
    private final EventHandler<WindowEvent> hiding = event -> remember();
    private Subscription followed = Subscription.EMPTY;
    private @Nullable WindowPlace place;

    /** A keeper of one window. */
    public WindowKeeper(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        atRest.setOnFinished(event -> remember());
    }

    /** Puts the window where it stood last, as far as that is on a screen, and follows it from now on. */
    public void keep() {
        settings.windowPlace().map(last -> last.on(screens())).ifPresent(this::put);
        followed = Subscription.combine(
                stage.xProperty().subscribe(this::moved),
                stage.yProperty().subscribe(this::moved),
                stage.widthProperty().subscribe(this::moved),
                stage.heightProperty().subscribe(this::moved),
                stage.maximizedProperty().subscribe(this::moved));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding);
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    private void put(WindowPlace wanted) {
        stage.setX(wanted.x());
        stage.setY(wanted.y());
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
        stage.setMaximized(wanted.maximized());
        place = wanted;
    }

    private void moved() {
        // An icon stands nowhere, and before it is shown a window has no place yet.
        if (stage.isIconified() || !(stage.getWidth() > 0) || !(stage.getHeight() > 0) || Double.isNaN(stage.getX())) {
            return;
        }
        WindowPlace last = place;
        place = stage.isMaximized() && last != null
                ? new WindowPlace(last.x(), last.y(), last.width(), last.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        atRest.playFromStart();
    }

    /** Remembers the place once more, and follows the window no longer: it will show another enrollment. */
    @Override
    public void close() {
        remember();
        followed.unsubscribe();
        stage.removeEventHandler(WindowEvent.WINDOW_HIDING, hiding);
    }

    private void remember() {
        atRest.stop();
        WindowPlace now = place;
        if (now != null) {
            settings.rememberWindowPlace(now);
        }
    }
}
