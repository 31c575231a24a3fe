package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import com.google.common.base.Throwables;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.support.Clip;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands in place of a window that failed while it was laid out. JavaFX lays the rest of such a window out no more: it
 * would go on showing one thing while its keys act on another, and somebody would decide what was never on screen.
 */
public final class LostWindow extends StackPane {

    /**
     * The words, and the ways on.
     *
     * @param again opens the enrollment anew; null if there is no way to
     * @param quit ends the program
     */
    public LostWindow(Throwable failure, @Nullable Runnable again, Runnable quit) {
        getStyleClass().addAll("content", "first-sync");
        HBox acts = new HBox(8);
        acts.getStyleClass().add("first-sync-acts");
        if (again != null) {
            Button open = button("shell.lost.again", again);
            open.getStyleClass().add("accent");
            acts.getChildren().add(open);
        }
        acts.getChildren()
                .addAll(
                        button("shell.lost.quit", quit),
                        button("shell.failed.copy", () -> Clip.copy(Throwables.getStackTraceAsString(failure))));
        VBox words =
                new VBox(new EmptyState(Feather.ALERT_OCTAGON, text("shell.lost.why"), text("shell.lost.what")), acts);
        words.getStyleClass().add("first-sync-words");
        getChildren().add(words);
    }

    private static Button button(String key, Runnable run) {
        Button button = new Button(text(key));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Whether a failure came out of the layout of a window, so that what it shows cannot be trusted any more. */
    public static boolean isDueTo(Throwable failure) {
        return Throwables.getCausalChain(failure).stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(LostWindow::laysOut);
    }

    private static boolean laysOut(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("com.sun.javafx.text.")
                || type.equals("javafx.scene.Scene$ScenePulseListener")
                || (type.equals("javafx.scene.Parent") && frame.getMethodName().equals("layout"));
    }
}
