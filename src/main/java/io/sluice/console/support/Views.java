package io.sluice.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads FXML files; the only user of {@link FXMLLoader}. Controllers are made by their owners and handed in, so that they
 * get what they need through their constructors.
 */
public final class Views {
    private Views() {}

    /**
     * Loads a file with its controllers: one, or several where it includes other files. They are kept as long as what was
     * loaded.
     *
     * @throws IllegalStateException if the file names a controller that was not handed in
     */
    public static Parent load(Fxml file, Object... controllers) {
        FXMLLoader loader = new FXMLLoader(file.url(), Texts.bundle());
        List<Object> given = List.of(controllers);
        loader.setControllerFactory(type -> given.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " names the controller " + type.getName()
                        + ", which was not handed to Views.load; given were " + given)));
        try {
            Parent root = loader.load();
            // What is bound is held weakly: a controller that nothing else holds must live as long as what it controls.
            root.getProperties().put(Views.class, given);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + file + " cannot be loaded", e);
        }
    }
}
