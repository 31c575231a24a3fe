package io.sluice.console.shell;

import io.sluice.console.settings.Settings;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.KeyboardUse;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Views;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** The window's content: the frame with its screens, above it the palette, the toasts and the dialogs; and the keys. */
public final class ConsoleWindow implements AutoCloseable {
    /** The size of a window that was never resized. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;

    private final Scene scene;
    private final WindowLook look;
    private final StringBinding title;

    /**
     * Puts a window together and shows its first screen.
     *
     * @param screens with every screen added
     * @param quit asked to end the program
     */
    public ConsoleWindow(
            ShellViewModel model,
            Settings settings,
            ScreenStack screens,
            Overlays overlays,
            List<Finder> finders,
            TaskExecutor tasks,
            Runnable quit) {
        WindowActs acts = new WindowActs(model, screens, settings, overlays.dialogs(), overlays.toasts(), quit);
        PaletteViewModel palette = new PaletteViewModel(tasks, acts::paletteItems, finders);
        acts.opensPalette(palette::open);
        StackPane root = new StackPane(
                Views.load(Fxml.SHELL, new ShellView(model, settings, screens, acts)),
                Views.load(Fxml.PALETTE, new PaletteView(palette)),
                overlays.toasts(),
                overlays.dialogs());
        scene = new Scene(root, WIDTH, HEIGHT);
        new KeyDispatch(
                        acts::acts,
                        () -> overlays.dialogs().isOpen()
                                || palette.openProperty().get(),
                        settings.singleKeysProperty()::get,
                        why -> overlays.toasts().showWhenFree(Toast.of(why)))
                .attach(scene);
        KeyboardUse.tell(scene);
        look = new WindowLook(scene, settings);
        title = new WindowTitle(screens).binding();
        screens.show(ScreenId.APPROVALS);
        screens.show(settings.startPageProperty().get());
    }

    /** The scene to put into a stage. */
    public Scene scene() {
        return scene;
    }

    /** What the stage is called: the program, before it how many proposals wait. */
    public StringBinding title() {
        return title;
    }

    /** It follows nothing any longer that outlives it. */
    @Override
    public void close() {
        title.dispose();
        look.close();
    }
}
