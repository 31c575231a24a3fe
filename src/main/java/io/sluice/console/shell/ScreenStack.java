package io.sluice.console.shell;

import io.sluice.console.support.Ages;
import io.sluice.console.support.Navigator;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Twins;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The screens, one of which is in view. A screen's view is built on its first visit. */
public final class ScreenStack extends StackPane implements Navigator {
    private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
    private final Map<ScreenId, Parent> views = new EnumMap<>(ScreenId.class);
    private final ReadOnlyObjectWrapper<@Nullable ScreenId> current = new ReadOnlyObjectWrapper<>();

    /** A stack without screens, so that screens can be made that need a navigator. */
    public ScreenStack() {
        getStyleClass().add("content");
        // A page that needs more room than there is must not push the frame out of the window.
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        PageFocus.keepOn(this, this::takeFocus);
    }

    /** Adds a screen. */
    public void add(Screen screen) {
        screens.put(screen.id(), screen);
    }

    /** Every screen, in the order of the navigation. */
    List<Screen> screens() {
        return List.copyOf(screens.values());
    }

    @Override
    public void show(ScreenId id) {
        Screen next = screens.get(id);
        if (next == null || id == current.get() || !next.exists().get()) {
            return;
        }
        inView().ifPresent(Screen::onHide);
        Parent view = views.computeIfAbsent(id, first -> next.build());
        getChildren().setAll(view);
        current.set(id);
        next.onShow();
        holdFocus(view);
        Ages.refresh(view);
    }

    /** Shows a screen that a person asks for by name; if it is in view already, it takes the focus again. */
    void goTo(ScreenId id) {
        if (id == current.get()) {
            inView().ifPresent(Screen::onHide);
            inView().ifPresent(Screen::onShow);
            Optional.ofNullable(views.get(id)).ifPresent(ScreenStack::holdFocus);
        } else {
            show(id);
        }
    }

    /** A page on which nothing took the focus is read by keys all the same: what scrolls takes it. */
    private static void holdFocus(Parent page) {
        Scene scene = page.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (scene != null && (owner == null || !Twins.isWithin(owner, page))) {
            page.getChildrenUnmodifiable().stream()
                    .filter(ScrollPane.class::isInstance)
                    .findFirst()
                    .ifPresent(pane -> {
                        pane.setFocusTraversable(true);
                        pane.requestFocus();
                    });
        }
    }

    /** Gives the focus to the screen in view, as when it is asked for by name; not while the palette or a dialog has it. */
    void takeFocus() {
        ScreenId id = current.get();
        if (id != null && !PageFocus.isCovered(this)) {
            goTo(id);
        }
    }

    /** The screen in view; empty before the first one is shown. */
    Optional<Screen> inView() {
        ScreenId id = current.get();
        return id == null ? Optional.empty() : Optional.ofNullable(screens.get(id));
    }

    /** Which screen is in view; null before the first one is shown. */
    public ReadOnlyObjectProperty<@Nullable ScreenId> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
