package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Shown;
import io.sluice.console.support.ScreenId;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the place of the screens until the enrollment has arrived for the first time: they would say that it is empty. */
final class FirstSync extends StackPane {
    /** They tell of this program and not of the enrollment. */
    private static final Set<ScreenId> OWN =
            Set.of(ScreenId.POSTURE, ScreenId.SETTINGS, ScreenId.ABOUT, ScreenId.ENROLLMENTS);

    private final BooleanBinding awaited;

    FirstSync(ShellViewModel model, ScreenStack screens) {
        getStyleClass().addAll("content", "first-sync");
        Label problem = new Label();
        problem.getStyleClass().add("empty-what");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.textProperty().subscribe(words -> Shown.set(problem, !words.isEmpty()));
        VBox words = new VBox(
                new EmptyState(Feather.DOWNLOAD_CLOUD, text("shell.first.why"), text("shell.first.what")), problem);
        words.getStyleClass().add("first-sync-words");
        getChildren().add(words);
        awaited = Bindings.createBooleanBinding(
                () -> model.awaitedProperty().get()
                        && !OWN.contains(screens.currentProperty().get()),
                model.awaitedProperty(),
                screens.currentProperty());
        awaited.subscribe(now -> {
            Shown.set(this, now);
            screens.setVisible(!now);
        });
    }
}
