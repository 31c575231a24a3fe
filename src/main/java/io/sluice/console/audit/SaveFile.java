package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to write a file, with the system's own dialog. */
public final class SaveFile {
    private SaveFile() {}

    /** Asks for a file; empty if the person backs out. */
    public static Optional<Path> ask(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("audit.export.title"));
        chooser.setInitialFileName(name);
        Window owner = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
